package jp.tsunagi.intake.erasure.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds erasures, the newest first, among those the reader may see. */
public final class ErasureQueries {
    private final ScopedReads reads;

    public ErasureQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** The last row of the page before. */
    record After(Instant requestedAt, UUID id) {}

    /**
     * Up to {@code limit} rows after a place.
     *
     * @param open whether only those that somebody has still to confirm
     */
    Uni<List<ErasureRow>> find(Scope.Member reader, boolean open, @Nullable After after, int limit) {
        var conditions = new Conditions();
        if (open) {
            conditions.require("array_length(e.missing) > 0", Map.of());
        }
        if (after != null) {
            conditions.require(
                    "(e.requestedAt < :at or (e.requestedAt = :at and e.id < :id))",
                    Map.of("at", after.requestedAt().atOffset(ZoneOffset.UTC), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(
                                session,
                                "from ErasureRow e",
                                "order by e.requestedAt desc, e.id desc",
                                ErasureRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
