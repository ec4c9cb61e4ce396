package jp.tsunagi.referral.notice;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.AnswerRelayed;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CareResumed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import jp.tsunagi.referral.coordination.FollowUp;
import jp.tsunagi.referral.coordination.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be told about a case. What has come to its end meanwhile is not told any more: nobody needs a letter about
 * an offer that was withdrawn.
 *
 * @param center the center that opened the case
 * @param responsible the responsible body
 * @param waiting what was not sent yet, in the order it was noted
 */
public record CaseNotices(UUID caseId, UUID center, UUID responsible, List<Notice> waiting) {
    /** Folds a case's events into what there is to tell. */
    public static final Projection<CaseNotices, CaseEvent> PROJECTION = CaseNotices::project;

    /** Offices open at nine. */
    private static final int OPENING = 9;

    public CaseNotices {
        waiting = List.copyOf(waiting);
    }

    private static CaseNotices project(@Nullable CaseNotices row, Recorded<? extends CaseEvent> recorded) {
        var now = recorded.recordedAt();
        return switch (recorded.event()) {
            case CaseOpened e -> new CaseNotices(e.id(), e.center(), e.center(), List.of());
            case HandoffOffered e -> known(row).with(offered(e.offer(), now));
            case ReferralHandedOff e ->
                known(row).without(e.offer().handoff()).heldBy(e.offer().toBody());
            case HandoffDeclined e -> known(row).settled(NoticeKind.OFFER_DECLINED, e.offer(), e.declinedOn(), now);
            case HandoffWithdrawn e -> known(row).withdrawn(e, now);
            case HandoffExpired e -> known(row).expired(e, now);
            case HandoffReturned e ->
                known(row)
                        .settled(NoticeKind.CASE_RETURNED, e.offer(), e.returnedOn(), now)
                        .heldBy(e.offer().fromBody());
            case FollowUpDue e -> known(row).with(List.of(known(row).due(e.followUp(), now)));
            case FollowUpMissed e -> known(row).with(List.of(known(row).missed(e, now)));
            case EscalatedToPrefecture e -> known(row).with(List.of(escalated(e, now)));
            case EscalationAnswered e -> known(row).answered(e, now);
            case FollowUpRecorded e -> known(row).without(e.followUp().id());
            case FollowUpEnded e -> known(row).without(e.followUp().id());
            case CaseClosed _ -> known(row).with(List.of(), List.of());
            case CareEnded _ -> known(row).afterCare();
            case CareResumed _, TaskDone _ -> known(row);
            case ChildMoved e -> e.proposesHandoff() ? known(row).moved(e, recorded) : known(row);
            case AgencyEngaged _, ConferenceHeld _, AdviceRequested _, AdviceGiven _ -> known(row);
            case CaseReopened e -> known(row).reopened(e, recorded);
            case AnswerRelayed _, FollowUpScheduled _ -> known(row);
        };
    }

    private static List<Notice> offered(Offer offer, Instant now) {
        var made = new Notice(NoticeKind.OFFER_MADE, offer.handoff(), offer.toBody(), offer.answerBy(), now);
        return Stream.concat(
                        Stream.of(made),
                        workingDayBefore(offer).stream()
                                .map(day -> new Notice(
                                        NoticeKind.OFFER_RUNS_OUT,
                                        offer.handoff(),
                                        offer.toBody(),
                                        offer.answerBy(),
                                        opening(day))))
                .toList();
    }

    /** The last working day before the last one for an answer; none when the offer is not older than that. */
    private static Optional<LocalDate> workingDayBefore(Offer offer) {
        return Stream.iterate(
                        offer.answerBy().minusDays(1), day -> day.isAfter(offer.offeredOn()), day -> day.minusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .findFirst();
    }

    /** The body that does it is told on its day. */
    private Notice due(FollowUp followUp, Instant now) {
        return new Notice(
                NoticeKind.FOLLOW_UP_DUE,
                followUp.id(),
                responsible,
                followUp.dueOn(),
                later(now, opening(followUp.dueOn())));
    }

    /** When nobody has done it, the body is told once more, then the center, then the prefecture. */
    private Notice missed(FollowUpMissed e, Instant now) {
        var from = later(now, opening(e.missedOn()));
        var followUp = e.followUp();
        return switch (e.level()) {
            case COORDINATOR ->
                new Notice(NoticeKind.FOLLOW_UP_OVERDUE, followUp.id(), responsible, followUp.dueOn(), from);
            case CENTER_MANAGER ->
                new Notice(NoticeKind.FOLLOW_UP_MISSED, followUp.id(), center, followUp.dueOn(), from);
            case PREFECTURE ->
                new Notice(
                        NoticeKind.FOLLOW_UP_ESCALATED,
                        followUp.id(),
                        PrefectureOffice.of(e.prefecture()),
                        followUp.dueOn(),
                        from);
        };
    }

    private static Notice escalated(EscalatedToPrefecture e, Instant now) {
        return new Notice(
                NoticeKind.CASE_ESCALATED,
                e.question().id(),
                PrefectureOffice.of(e.prefecture()),
                e.question().askedOn(),
                now);
    }

    private CaseNotices answered(EscalationAnswered e, Instant now) {
        return without(e.escalation())
                .with(List.of(new Notice(
                        NoticeKind.ESCALATION_ANSWERED,
                        e.escalation(),
                        center,
                        e.answer().givenOn(),
                        now)));
    }

    /** Also the center is told, where the body that holds the case had offered it on. */
    private CaseNotices expired(HandoffExpired e, Instant now) {
        var told = settled(NoticeKind.OFFER_EXPIRED, e.offer(), e.expiredOn(), now);
        return e.offer().fromBody().equals(center)
                ? told
                : told.with(List.of(
                        new Notice(NoticeKind.OFFER_OF_BODY_EXPIRED, e.offer().handoff(), center, e.expiredOn(), now)));
    }

    /** Who took an offer back knows it. Of a child whose care has ended nothing is told of offers. */
    private CaseNotices withdrawn(HandoffWithdrawn e, Instant now) {
        return switch (e.cause()) {
            case BODY, CARE_ENDED -> without(e.offer().handoff());
            case RECORD_GONE -> settled(NoticeKind.OFFER_WITHDRAWN, e.offer(), e.withdrawnOn(), now);
        };
    }

    /** What is told of offers and follow-ups is told no more; that the prefecture was asked, and has answered, is. */
    private CaseNotices afterCare() {
        return with(
                waiting.stream()
                        .filter(notice -> switch (notice.kind()) {
                            case OFFER_MADE, OFFER_RUNS_OUT, OFFER_DECLINED, OFFER_WITHDRAWN -> false;
                            case OFFER_EXPIRED, OFFER_OF_BODY_EXPIRED, HANDOFF_PROPOSED -> false;
                            case FOLLOW_UP_DUE, FOLLOW_UP_OVERDUE, FOLLOW_UP_MISSED, FOLLOW_UP_ESCALATED -> false;
                            case CASE_RETURNED, CASE_REOPENED, CASE_ESCALATED, ESCALATION_ANSWERED -> true;
                        })
                        .toList(),
                List.of());
    }

    /** Who offered the case is told what became of it. */
    private CaseNotices settled(NoticeKind kind, Offer offer, LocalDate day, Instant now) {
        return without(offer.handoff()).with(List.of(new Notice(kind, offer.handoff(), offer.fromBody(), day, now)));
    }

    /** The body is told that it has the case again. Who reopened it is not in the event: it may be told of its own act. */
    private CaseNotices reopened(CaseReopened e, Recorded<? extends CaseEvent> recorded) {
        if (e.responsible().equals(center)) {
            return this;
        }
        return with(
                List.of(happened(NoticeKind.CASE_REOPENED, "reopening", e.responsible(), e.reopenedOn(), recorded)));
    }

    private CaseNotices moved(ChildMoved e, Recorded<? extends CaseEvent> recorded) {
        return with(List.of(happened(NoticeKind.HANDOFF_PROPOSED, "move", responsible, e.notedOn(), recorded)));
    }

    /** What may happen to a case again and again has its matter from the event that says so. */
    private Notice happened(
            NoticeKind kind, String what, UUID recipient, LocalDate day, Recorded<? extends CaseEvent> recorded) {
        var which = "%s:%s:%d".formatted(what, caseId, recorded.number());
        return new Notice(
                kind,
                UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)),
                recipient,
                day,
                recorded.recordedAt());
    }

    private CaseNotices with(List<Notice> more) {
        return with(waiting, more);
    }

    private CaseNotices with(List<Notice> some, List<Notice> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return new CaseNotices(caseId, center, responsible, all);
    }

    private CaseNotices without(UUID matter) {
        return with(
                waiting.stream()
                        .filter(notice -> !notice.matter().equals(matter))
                        .toList(),
                List.of());
    }

    /** A body that gave the case on or back is not told any more that it had it again. */
    private CaseNotices heldBy(UUID body) {
        var news = waiting.stream()
                .filter(notice -> notice.kind() != NoticeKind.CASE_REOPENED)
                .toList();
        return new CaseNotices(caseId, center, body, news);
    }

    private static Instant opening(LocalDate day) {
        return day.atTime(OPENING, 0).atZone(Japan.ZONE).toInstant();
    }

    /** A timer may come late, and then it is told late. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static CaseNotices known(@Nullable CaseNotices row) {
        return requireNonNull(row, "was never opened");
    }
}
