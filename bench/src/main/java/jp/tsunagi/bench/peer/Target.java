package jp.tsunagi.bench.peer;

import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.ServiceDatabase;

/**
 * Where a contender works.
 *
 * @param port of its PostgreSQL on loopback
 * @param secret what the passwords come from
 * @param connections how many it may open
 * @param kafka host:port; empty where none is needed
 * @param folder for files of its own
 */
public record Target(int port, String secret, int connections, String kafka, String folder) {
    /** The name of the service and its database in every cluster. */
    public static final String SERVICE = "bench";

    /** The database. */
    public ServiceDatabase database() {
        return new ServiceDatabase(SERVICE, SERVICE, port, new DatabaseSecret(secret));
    }

    /** The user of contenders that bring their own tables. */
    public String owner() {
        return database().user(DatabaseRole.OWNER);
    }

    /** Its password. */
    public String ownerPassword() {
        return database().password(DatabaseRole.OWNER);
    }
}
