package jp.tsunagi.referral.coordination.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.referral.coordination.CaseStage;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUpState;
import jp.tsunagi.referral.coordination.staff.Staff;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds cases, offers and follow-ups among those the reader may see. */
public final class CaseQueries {
    private final ScopedReads reads;

    public CaseQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** What cases to look for; null means any, and so do advice and moves that are not asked after. */
    record Filter(
            @Nullable UUID consultation,
            @Nullable UUID child,
            @Nullable UUID responsible,
            @Nullable CaseStage state,
            boolean adviceWaiting,
            boolean moved,
            @Nullable LocalDate heldSince,
            @Nullable LocalDate quietSince,
            @Nullable LocalDate answerBy) {}

    /** The last row of the page before, by its day. */
    record After(LocalDate day, UUID id) {}

    /** Up to {@code limit} cases after a place that these people work on, newest first. */
    Uni<List<CaseRow>> cases(Scope.Member reader, Staff staff, Filter filter, @Nullable After after, int limit) {
        var conditions = workedOnBy(staff)
                .narrow("c.consultation = :consultation", "consultation", filter.consultation())
                .narrow("c.child = :child", "child", filter.child())
                .narrow("c.responsible = :responsible", "responsible", filter.responsible());
        if (filter.state() != null) {
            conditions.require(
                    switch (filter.state()) {
                        case OPEN -> "c.closedOn is null";
                        case CLOSED -> "c.closedOn is not null";
                    },
                    Map.of());
        }
        if (filter.adviceWaiting()) {
            conditions.require("c.adviceWaiting > 0 and c.closedOn is null", Map.of());
        }
        watched(conditions, "heldFrom <= :heldSince", "heldSince", filter.heldSince());
        watched(conditions, "activeOn <= :quietSince", "quietSince", filter.quietSince());
        watched(conditions, "answerBy <= :answerBy", "answerBy", filter.answerBy());
        if (filter.moved()) {
            conditions.require(
                    "c.livesIn is not null and c.closedOn is null"
                            + " and (c.municipality is null or c.municipality <> c.livesIn)",
                    Map.of());
        }
        if (after != null) {
            conditions.require(
                    "(c.openedOn < :day or (c.openedOn = :day and c.id < :id))",
                    Map.of("day", after.day(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from CaseRow c", "order by c.openedOn desc, c.id desc", CaseRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Only open cases are left lying. */
    private static void watched(Conditions conditions, String condition, String parameter, @Nullable LocalDate value) {
        conditions.narrow(
                "c.closedOn is null and exists (select 1 from CaseWatchRow w where w.id = c.id and w." + condition
                        + ")",
                parameter,
                value);
    }

    /** The version of a case that the list shows; 0 when it shows none to this reader. */
    Uni<Integer> shown(Scope.Member reader, UUID id) {
        return reads.read(reader, session -> session.find(CaseRow.class, id)).map(row -> row == null ? 0 : row.number);
    }

    /**
     * Up to {@code limit} offers to one body for these municipalities that may still be answered on that day, those to be
     * answered first at the top. An offer past its last day has expired, whether or not its timer has come to say so.
     */
    Uni<List<OfferRow>> offers(
            Scope.Member reader,
            UUID body,
            Set<String> municipalities,
            LocalDate today,
            @Nullable After after,
            int limit) {
        var conditions = new Conditions()
                .require("o.municipality in :municipalities", Map.of("municipalities", municipalities))
                .require("o.answerBy >= :today", Map.of("today", today));
        if (after != null) {
            conditions.require(
                    "(o.answerBy > :day or (o.answerBy = :day and o.caseId > :id))",
                    Map.of("day", after.day(), "id", after.id()));
        }
        return reads.read(
                as(reader, body),
                session -> conditions
                        .select(session, "from OfferRow o", "order by o.answerBy, o.caseId", OfferRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * Up to {@code limit} follow-ups of the cases that one body holds or watches over, earliest first.
     *
     * @param municipalities only those of cases held for one of these; all where there is none
     * @param due only those whose day has come and that nobody has recorded, of open cases
     * @param missed only those of which these were told that they were missed; null for all
     */
    Uni<List<FollowUpRow>> followUps(
            Scope.Member reader,
            UUID body,
            Set<String> municipalities,
            boolean due,
            @Nullable EscalationLevel missed,
            @Nullable After after,
            int limit) {
        var conditions = new Conditions();
        if (!municipalities.isEmpty()) {
            conditions.require(
                    "exists (select 1 from CaseRow c where c.id = f.caseId and c.municipality in :municipalities)",
                    Map.of("municipalities", municipalities));
        }
        if (due) {
            conditions.require("f.state = :state and f.caseClosed = false", Map.of("state", FollowUpState.DUE));
        }
        conditions.narrow("f.missed = :missed", "missed", missed);
        if (after != null) {
            conditions.require(
                    "(f.dueOn > :day or (f.dueOn = :day and f.id > :id))",
                    Map.of("day", after.day(), "id", after.id()));
        }
        return reads.read(
                as(reader, body),
                session -> conditions
                        .select(session, "from FollowUpRow f", "order by f.dueOn, f.id", FollowUpRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * Up to {@code limit} tasks of the cases that one body is responsible for, those to be done first at the top. Who only
     * follows up sees no conference, and no task of one.
     *
     * @param municipalities only those of cases held for one of these; all where there is none
     * @param agency only what this agency does; null for all
     * @param open only those that are not done, of open cases
     */
    Uni<List<TaskRow>> tasks(
            Scope.Member reader,
            UUID body,
            Set<String> municipalities,
            @Nullable UUID agency,
            boolean open,
            @Nullable After after,
            int limit) {
        var conditions = new Conditions()
                .require(
                        "exists (select 1 from CaseRow c where c.id = t.caseId and c.responsible = :body)",
                        Map.of("body", body))
                .narrow("t.agency = :agency", "agency", agency);
        if (!municipalities.isEmpty()) {
            conditions.require(
                    "exists (select 1 from CaseRow h where h.id = t.caseId and h.municipality in :municipalities)",
                    Map.of("municipalities", municipalities));
        }
        if (open) {
            conditions.require("t.doneOn is null and t.caseClosed = false", Map.of());
        }
        if (after != null) {
            conditions.require(
                    "(t.dueOn > :day or (t.dueOn = :day and t.id > :id))",
                    Map.of("day", after.day(), "id", after.id()));
        }
        return reads.read(
                as(reader, body),
                session -> conditions
                        .select(session, "from TaskRow t", "order by t.dueOn, t.id", TaskRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Up to {@code limit} matters that have come before a prefecture, oldest first; only what is not settled, or all. */
    Uni<List<EscalationRow>> escalations(
            Scope.Member reader, String prefecture, boolean open, @Nullable After after, int limit) {
        var conditions = new Conditions().narrow("e.prefecture = :prefecture", "prefecture", prefecture);
        if (open) {
            conditions.require("e.settledOn is null and e.caseClosed = false", Map.of());
        }
        if (after != null) {
            conditions.require(
                    "(e.raisedOn > :day or (e.raisedOn = :day and e.id > :id))",
                    Map.of("day", after.day(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from EscalationRow e", "order by e.raisedOn, e.id", EscalationRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** All cases that their centers are or were responsible for; of a local body those of their municipalities. */
    private static Conditions workedOnBy(Staff staff) {
        var any = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        for (var post : staff.posts()) {
            int place = any.size();
            values.put("body" + place, post.body());
            if (post.municipality() == null) {
                any.add("c.responsible = :body%1$d or c.center = :body%1$d".formatted(place));
            } else {
                values.put("municipality" + place, post.municipality());
                any.add("c.responsible = :body%1$d and c.municipality = :municipality%1$d".formatted(place));
            }
        }
        return new Conditions().require(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")", values);
    }

    /** What the reader sees when acting for one body alone. */
    private static Scope.Member as(Scope.Member reader, UUID body) {
        return new Scope.Member(reader.subject(), Set.of(body), Set.of(), Set.of());
    }
}
