package jp.tsunagi.stack;

/**
 * A database of one service, for its events or for its keys, and how its roles reach it.
 *
 * @param service the service whose roles work in it, for example {@code intake}
 * @param name the name of the database; the service's own name, in tests a unique one; with {@code _keys} the key database
 * @param port where PostgreSQL answers on loopback
 * @param secret what the passwords come from
 */
public record ServiceDatabase(String service, String name, int port, DatabaseSecret secret) {

    /** Host and port, as {@code TSUNAGI_POSTGRES} holds them. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The address for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + address() + "/" + name;
    }

    /** The address for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + address() + "/" + name;
    }

    /** The login name of a role. */
    public String user(DatabaseRole role) {
        return role.of(service);
    }

    /** The password of a role. */
    public String password(DatabaseRole role) {
        return secret.passwordOf(role.of(service));
    }
}
