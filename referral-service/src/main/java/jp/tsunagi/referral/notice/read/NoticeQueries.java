package jp.tsunagi.referral.notice.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.referral.notice.send.Failure;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds notices about the cases of a center. */
public final class NoticeQueries {
    private static final Map<String, Object> UNWANTED = Map.of("unwanted", Failure.NOT_WANTED);

    private final ScopedReads reads;

    public NoticeQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** The last row of the page before. */
    record After(Instant sendFrom, UUID id) {}

    /**
     * Up to {@code limit} notices after a place, newest first.
     *
     * @param state null for any
     * @param since none that were to be sent before this
     * @param stale what was to be sent by this moment is tried no more
     */
    Uni<List<NoticeRow>> find(
            Scope.Member reader,
            UUID center,
            @Nullable NoticeState state,
            Instant since,
            Instant stale,
            @Nullable After after,
            int limit) {
        var conditions = new Conditions()
                .require("n.center = :center", Map.of("center", center))
                .require("n.sendFrom > :since", Map.of("since", since));
        if (state != null) {
            require(conditions, state, stale);
        }
        if (after != null) {
            conditions.require(
                    "(n.sendFrom < :from or (n.sendFrom = :from and n.id < :id))",
                    Map.of("from", after.sendFrom(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from NoticeRow n", "order by n.sendFrom desc, n.id desc", NoticeRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** As {@link NoticeRow#state}. */
    private static void require(Conditions conditions, NoticeState state, Instant stale) {
        switch (state) {
            case SENT -> conditions.require("n.sentAt is not null", Map.of());
            case NOT_SENT -> conditions.require("n.sentAt is null and n.failure = :unwanted", UNWANTED);
            case GIVEN_UP ->
                conditions
                        .require("n.sentAt is null and n.sendFrom <= :stale", Map.of("stale", stale))
                        .require("(n.failure is null or n.failure <> :unwanted)", UNWANTED);
            case FAILING ->
                conditions
                        .require("n.sentAt is null and n.sendFrom > :stale", Map.of("stale", stale))
                        .require("n.failure <> :unwanted", UNWANTED);
            case WAITING ->
                conditions.require(
                        "n.sentAt is null and n.sendFrom > :stale and n.failure is null", Map.of("stale", stale));
        }
    }
}
