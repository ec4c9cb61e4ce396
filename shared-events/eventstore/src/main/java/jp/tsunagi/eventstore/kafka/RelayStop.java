package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * The event at which a relay stands, for whoever operates it: nothing of its content.
 *
 * @param position in the service's log: the one it has, or the one it gets once it can be translated
 * @param version in its stream
 * @param type with its version
 * @param reason kebab-case, see {@link jp.tsunagi.eventstore.quarantine.Fault}
 * @param failure the classes, outermost first
 * @param since by the business clock
 */
public record RelayStop(
        String topic,
        long position,
        UUID stream,
        int version,
        String type,
        String reason,
        String failure,
        Instant since) {
    /**
     * Where the relay of a service stands; empty while nothing stops it.
     *
     * @param relay connections of the role {@code <service>_relay}
     */
    public static Uni<Optional<RelayStop>> find(SqlClient relay) {
        return relay.query("SELECT * FROM relay_stop ORDER BY since LIMIT 1")
                .execute()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new RelayStop(
                                row.getString("topic"),
                                row.getLong("position"),
                                row.getUUID("stream"),
                                row.getInteger("version"),
                                row.getString("type"),
                                row.getString("reason"),
                                row.getString("failure"),
                                row.getOffsetDateTime("since").toInstant())))
                .onFailure()
                .transform(Failures::translate);
    }
}
