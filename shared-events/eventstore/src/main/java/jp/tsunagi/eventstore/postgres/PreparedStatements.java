package jp.tsunagi.eventstore.postgres;

import io.vertx.pgclient.PgConnectOptions;

/**
 * How connections treat the kernel's statements. They are long: parsing and planning one takes PostgreSQL several times as
 * long as carrying it out.
 */
public final class PreparedStatements {
    /** Characters; the driver by itself parses anew whatever has more than 2,048. */
    private static final int LONGEST = 16_384;

    private PreparedStatements() {}

    /** Each statement is parsed once for a connection. */
    public static PgConnectOptions kept(PgConnectOptions options) {
        var kept = new PgConnectOptions(options);
        kept.setCachePreparedStatements(true);
        kept.setPreparedStatementCacheSqlLimit(LONGEST);
        return kept;
    }

    /**
     * Each statement is planned once, too, for connections of the role {@code <service>_append}: what they do has one good
     * plan, whatever the values, but looks cheaper planned for the one row of an array, so that PostgreSQL would plan it
     * every time.
     */
    public static PgConnectOptions planned(PgConnectOptions options) {
        return kept(options).addProperty("plan_cache_mode", "force_generic_plan");
    }
}
