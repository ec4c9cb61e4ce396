package jp.tsunagi.intake.erasure.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds erasures, the newest first, among those the reader may see. */
public final class ErasureQueries {
    private final ScopedReads reads;

    public ErasureQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** The last row of the page before in the list of records that were kept long enough. */
    record AfterEnd(LocalDate careEndedOn, UUID child) {}

    /** The last row of the page before. */
    record After(Instant since, UUID id) {}

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
                    "(e.since < :at or (e.since = :at and e.id < :id))",
                    Map.of("at", after.since().atOffset(ZoneOffset.UTC), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from ErasureRow e", "order by e.since desc, e.id desc", ErasureRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * Up to {@code limit} children whose care had ended by a day and whose record is neither held nor asked for, the longest
     * ended first.
     */
    Uni<List<EndedCareRow>> ended(Scope.Member reader, LocalDate by, @Nullable AfterEnd after, int limit) {
        var conditions = new Conditions()
                .require("c.mergedInto is null and c.careEndedOn <= :by", Map.of("by", by))
                .require(
                        "not exists (select 1 from ErasureRow e where e.child = c.id"
                                + " and (e.hold is not null or e.status = :requested or e.status = :approved))",
                        Map.of("requested", ErasureStatus.REQUESTED, "approved", ErasureStatus.APPROVED));
        if (after != null) {
            conditions.require(
                    "(c.careEndedOn > :ended or (c.careEndedOn = :ended and c.id > :id))",
                    Map.of("ended", after.careEndedOn(), "id", after.child()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from EndedCareRow c", "order by c.careEndedOn, c.id", EndedCareRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
