package jp.tsunagi.intake.consultation.read;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds what a center should look after, oldest first, and what its day was and asks for. */
public final class FindingQueries {
    private static final String OPEN = "c.state <> DISPOSED";
    private static final String PROMISED = "exists (select k.id from ContactRow k where k.consultation = c.id and %s)";

    /** Every finding is about what is open, or about an outcome that may be missing after the end, too. */
    private static final String ANY =
            "(%s or c.outcomeDue <= :now) and (%s)".formatted(OPEN, all(FindingQueries::condition, " or "));

    private static final String FIND =
            "select c, (select min(k.callBackDue) from ContactRow k where k.consultation = c.id), "
                    + all(kind -> "case when %s then true else false end".formatted(condition(kind)), ", ")
                    + " from ConsultationRow c";
    private static final String COUNT = "select c.owner, "
            + all(kind -> "sum(case when %s then 1 else 0 end)".formatted(condition(kind)), ", ")
            + " from ConsultationRow c where c.center = :center and " + ANY + " group by c.owner";

    private static final String DONE =
            "select a.kind, count(*) from ActivityRow a where a.center = :center and a.doneOn = :day group by a.kind";
    private static final String CONTACTS =
            "select count(*) from ContactRow k where k.center = :center and k.contactedOn = :day and not k.withdrawn";
    private static final String OUTSIDE_HOURS =
            "select count(*) from ConsultationRow c where c.center = :center and c.receivedOn = :day and c.outsideOpeningHours";
    private static final String DUE = """
            select
              coalesce(sum(case when %1$s and %2$s then 1 else 0 end), 0L),
              coalesce(sum(case when c.outcomeDue < :end then 1 else 0 end), 0L),
              coalesce(sum(case when %1$s and c.openSince < :undisposed then 1 else 0 end), 0L)
            from ConsultationRow c where c.center = :center and (%1$s or c.outcomeDue < :end)
            """.formatted(OPEN, PROMISED.formatted("k.callBackDue < :end"));

    private final ScopedReads reads;
    private final FindingTerms terms;

    public FindingQueries(ScopedReads reads, FindingTerms terms) {
        this.reads = reads;
        this.terms = terms;
    }

    private static String condition(FindingKind kind) {
        return switch (kind) {
            case URGENT_UNTOUCHED -> OPEN + " and c.urgency = URGENT and not c.touched and c.openSince <= :untouched";
            // Of the receipt alone: who takes a consultation up again does so while the center is open.
            case OUTSIDE_HOURS -> OPEN + " and c.outsideOpeningHours and not c.touched and c.openSince = c.receivedAt";
            case NO_OWNER -> OPEN + " and c.owner is null and c.openSince <= :ownerless";
            case CALL_BACK_DUE -> OPEN + " and " + PROMISED.formatted("k.callBackDue <= :now");
            case OUTCOME_OVERDUE -> "c.outcomeDue <= :now";
            case NO_DISPOSITION -> OPEN + " and c.openSince < :undisposed";
        };
    }

    private static String all(Function<FindingKind, String> part, String between) {
        return Arrays.stream(FindingKind.values()).map(part).collect(joining(between));
    }

    /**
     * What to look for; null means any.
     *
     * @param owner the account that sees to it
     */
    record Filter(
            UUID center,
            @Nullable FindingKind kind,
            @Nullable String owner) {}

    /** The last row of the page before. */
    record After(OffsetDateTime openSince, UUID id) {}

    /**
     * A consultation with findings.
     *
     * @param callBackDue until when the center is still to be in touch; null when nothing was promised
     */
    record Found(
            ConsultationRow consultation,
            List<FindingKind> kinds,
            @Nullable OffsetDateTime callBackDue) {
        static Found of(Object[] row) {
            var kinds = new ArrayList<FindingKind>();
            int column = 2;
            for (var kind : FindingKind.values()) {
                if ((Boolean) row[column++]) {
                    kinds.add(kind);
                }
            }
            return new Found((ConsultationRow) row[0], kinds, (OffsetDateTime) row[1]);
        }
    }

    /**
     * How many findings somebody has.
     *
     * @param owner the account; null: the duty desk
     */
    record Counted(@Nullable String owner, Map<FindingKind, Long> findings) {
        static Counted of(Object[] row) {
            var findings = new EnumMap<FindingKind, Long>(FindingKind.class);
            int column = 1;
            for (var kind : FindingKind.values()) {
                findings.put(kind, (Long) row[column++]);
            }
            return new Counted((String) row[0], findings);
        }
    }

    /** Up to {@code limit} consultations with findings at an instant, after a place. */
    Uni<List<Found>> find(Scope.Member reader, Filter filter, Instant now, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .require("c.center = :center", Map.of("center", filter.center()))
                .require(filter.kind() == null ? ANY : condition(filter.kind()), terms.at(now))
                .narrow("c.owner = :owner", "owner", filter.owner());
        if (after != null) {
            conditions.require(
                    "(c.openSince > :since or (c.openSince = :since and c.id > :id))",
                    Map.of("since", after.openSince(), "id", after.id()));
        }
        return reads.read(
                        reader,
                        session -> conditions
                                .select(session, FIND, "order by c.openSince, c.id", Object[].class)
                                .setMaxResults(limit)
                                .getResultList())
                .map(rows -> rows.stream().map(Found::of).toList());
    }

    /** How many findings everybody of a center has at an instant; who has none is not among them. */
    Uni<List<Counted>> count(Scope.Member reader, UUID center, Instant now) {
        return reads.read(reader, session -> {
                    var query =
                            session.createSelectionQuery(COUNT, Object[].class).setParameter("center", center);
                    terms.at(now).forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(Counted::of).toList());
    }

    /** What a center's day was so far, and what should be done by its end. */
    Uni<CenterDay> day(Scope.Member reader, UUID center, LocalDate day) {
        var end = day.plusDays(1);
        return reads.read(
                reader,
                session -> done(session, center, day)
                        .chain(done -> number(session, CONTACTS, center, day)
                                .chain(contacts -> number(session, OUTSIDE_HOURS, center, day)
                                        .chain(outside -> session.createSelectionQuery(DUE, Object[].class)
                                                .setParameter("center", center)
                                                .setParameter(
                                                        "end",
                                                        end.atStartOfDay(Japan.ZONE)
                                                                .toOffsetDateTime())
                                                .setParameter(
                                                        "undisposed",
                                                        terms.openBefore(end).atOffset(ZoneOffset.UTC))
                                                .getSingleResult()
                                                .map(due -> CenterDay.of(
                                                        day,
                                                        done,
                                                        contacts,
                                                        outside,
                                                        (Long) due[0],
                                                        (Long) due[1],
                                                        (Long) due[2]))))));
    }

    private static Uni<Map<TimelineKind, Long>> done(Mutiny.Session session, UUID center, LocalDate day) {
        return session.createSelectionQuery(DONE, Object[].class)
                .setParameter("center", center)
                .setParameter("day", day)
                .getResultList()
                .map(rows -> {
                    var done = new EnumMap<TimelineKind, Long>(TimelineKind.class);
                    rows.forEach(row -> done.put((TimelineKind) row[0], (Long) row[1]));
                    return done;
                });
    }

    private static Uni<Long> number(Mutiny.Session session, String query, UUID center, LocalDate day) {
        return session.createSelectionQuery(query, Long.class)
                .setParameter("center", center)
                .setParameter("day", day)
                .getSingleResult();
    }
}
