package jp.tsunagi.stack;

import java.util.Locale;

/** The login roles that each service has in PostgreSQL. */
public enum DatabaseRole {
    /** Owns the database and its schema; runs the migrations. */
    OWNER,
    /** Appends events. */
    APPEND,
    /** Relays events to Kafka. */
    RELAY,
    /** Reads and projects under row-level security. */
    APP,
    /** Owns and uses the key database, and gets into no other. */
    KEYS;

    /** The name of this role of a service, for example {@code intake_append}. */
    public String of(String service) {
        return service + "_" + name().toLowerCase(Locale.ROOT);
    }
}
