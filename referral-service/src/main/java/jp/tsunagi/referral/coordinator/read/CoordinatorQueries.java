package jp.tsunagi.referral.coordinator.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds local coordinators who are at work on a day, those longest there first. */
public final class CoordinatorQueries {
    private final ScopedReads reads;

    public CoordinatorQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param prefecture two digits
     * @param municipality one that they work for, five digits
     * @param training what they have completed
     * @param on the day on which they are at work
     */
    record Filter(
            @Nullable String prefecture,
            @Nullable String municipality,
            @Nullable UUID body,
            @Nullable CourseKind training,
            @Nullable ResourceCapacity capacity,
            LocalDate on) {
        /** All of a prefecture. */
        static Filter of(String prefecture, LocalDate on) {
            return new Filter(prefecture, null, null, null, null, on);
        }
    }

    /** The last row of the page before. */
    record After(LocalDate from, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<CoordinatorRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .require(
                        "c.fromDay <= :day and (coalesce(c.endedOn, c.toDay) is null"
                                + " or coalesce(c.endedOn, c.toDay) >= :day)",
                        Map.of("day", filter.on()))
                .narrow("c.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("array_contains(c.municipalities, :municipality)", "municipality", filter.municipality())
                .narrow("c.body = :body", "body", filter.body())
                .narrow(
                        "array_contains(c.courses, :course)",
                        "course",
                        filter.training() == null ? null : filter.training().name())
                .narrow("c.capacity = :capacity", "capacity", filter.capacity());
        if (after != null) {
            conditions.require(
                    "(c.fromDay > :place or (c.fromDay = :place and c.id > :id))",
                    Map.of("place", after.from(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from CoordinatorRow c", "order by c.fromDay, c.id", CoordinatorRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of a coordinator that the list has come to; 0 before it knows them. */
    Uni<Integer> shown(Scope.Member reader, UUID id) {
        return reads.read(reader, session -> session.find(CoordinatorRow.class, id))
                .map(row -> row == null ? 0 : row.number);
    }
}
