package jp.tsunagi.intake.child.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds children, each once, the last one identified first, among those the reader may see. */
public final class ChildQueries {
    private final ScopedReads reads;

    public ChildQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param municipality where the child lives, five digits
     * @param careItem one of those that the child needs
     */
    record Filter(
            @Nullable UUID center,
            @Nullable String municipality,
            @Nullable CareItem careItem) {}

    /** The last row of the page before. */
    record After(Instant identifiedAt, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<ChildRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var careItem = filter.careItem();
        var conditions = new Conditions()
                .require("c.mergedInto is null", Map.of())
                .narrow("c.center = :center", "center", filter.center())
                .narrow("c.municipality = :municipality", "municipality", filter.municipality())
                .narrow("array_contains(c.careItems, :item)", "item", careItem == null ? null : careItem.name());
        if (after != null) {
            conditions.require(
                    "(c.identifiedAt < :at or (c.identifiedAt = :at and c.id < :id))",
                    Map.of("at", after.identifiedAt().atOffset(ZoneOffset.UTC), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from ChildRow c", "order by c.identifiedAt desc, c.id desc", ChildRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
