package jp.tsunagi.intake.agency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * The agencies and support resources that this service has heard of; they are public. Fails with {@code StoreUnavailable}
 * when it cannot look.
 */
public final class Directory {
    private static final String FIND = """
            SELECT id, 'AGENCY' AS kind, name, false AS retired FROM agency WHERE id = ANY ($1)
            UNION ALL
            SELECT id, 'RESOURCE', name, retired FROM support_resource WHERE id = ANY ($1)
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code intake_app} */
    public Directory(Pool pool) {
        this.pool = pool;
    }

    /**
     * What stands in the directory.
     *
     * @param name its public name, as it was told last
     * @param retired whether it is offered no more
     */
    public record Entry(EntryKind kind, String name, boolean retired) {}

    /** Those of these ids that stand for something of the directory, or once did. */
    public Uni<Map<UUID, Entry>> find(Collection<UUID> ids) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Entry> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            row.getUUID("id"),
                            new Entry(
                                    EntryKind.valueOf(row.getString("kind")),
                                    row.getString("name"),
                                    row.getBoolean("retired"))));
                    return found;
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
