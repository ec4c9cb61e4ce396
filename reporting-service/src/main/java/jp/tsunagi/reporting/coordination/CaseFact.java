package jp.tsunagi.reporting.coordination;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What reports count of one coordination case. Every step keeps the time at which it was recorded.
 *
 * @param stays the municipalities that it was in, one after the other
 * @param handoffs in the order in which they were offered
 * @param followUps in the order in which they were scheduled
 */
public record CaseFact(UUID caseId, List<Stay> stays, List<Handoff> handoffs, List<FollowUp> followUps) {
    /** Folds what referral says of a case. */
    public static final Projection<CaseFact, PublicEvent> PROJECTION = CaseFact::project;

    public CaseFact {
        stays = List.copyOf(stays);
        handoffs = List.copyOf(handoffs);
        followUps = List.copyOf(followUps);
    }

    /**
     * A case while one municipality is responsible: from its opening or reopening, a handoff or a return to the next of them or
     * its closing.
     *
     * @param prefecture two digits
     * @param municipality five digits; null when not known
     * @param openedOn the day on which the case was opened, or reopened: it begins again; null for a stay that began otherwise
     * @param recordedAt when its beginning was recorded
     * @param closedOn the day on which the case was closed; null for a stay that has not ended, or went over into another
     * @param endedAt when its end was recorded; null while it goes on
     */
    public record Stay(
            String prefecture,
            @Nullable String municipality,
            @Nullable LocalDate openedOn,
            Instant recordedAt,
            @Nullable LocalDate closedOn,
            @Nullable Instant endedAt) {
        private Stay ended(@Nullable LocalDate closed, Instant at) {
            return endedAt == null ? new Stay(prefecture, municipality, openedOn, recordedAt, closed, at) : this;
        }
    }

    /**
     * The offer of a handoff.
     *
     * @param municipality the one that it was offered to
     * @param recordedAt when the offer was recorded
     * @param state what became of the offer
     * @param reason why it was declined
     * @param settledAt when what became of it was recorded; null while it is pending
     * @param returnedAt when it was recorded that the body gave the case back that it had accepted; null as long as it has not
     */
    public record Handoff(
            UUID id,
            String prefecture,
            String municipality,
            LocalDate offeredOn,
            Instant recordedAt,
            HandoffState state,
            @Nullable DeclineReason reason,
            @Nullable Instant settledAt,
            @Nullable Instant returnedAt) {
        private Handoff settled(HandoffState as, @Nullable DeclineReason why, Instant at) {
            return new Handoff(id, prefecture, municipality, offeredOn, recordedAt, as, why, at, null);
        }

        private Handoff returned(Instant at) {
            return new Handoff(id, prefecture, municipality, offeredOn, recordedAt, state, reason, settledAt, at);
        }
    }

    /**
     * A follow-up.
     *
     * @param recordedAt when it was scheduled
     * @param done what it found; null while it was not done
     * @param ending how it came that nobody has to do it any more; null while somebody has to, or when it was done before
     */
    public record FollowUp(
            UUID id,
            String prefecture,
            String municipality,
            LocalDate dueOn,
            Instant recordedAt,
            @Nullable Done done,
            @Nullable Ending ending) {
        /**
         * What a follow-up found.
         *
         * @param on the day on which it was done
         * @param carerWork null when not asked
         * @param recordedAt when it was recorded
         */
        public record Done(
                LocalDate on,
                FollowUpOutcome outcome,
                @Nullable CarerWork carerWork,
                Instant recordedAt) {}

        /** The end of a follow-up that was not done: its case was closed, or handed on. */
        public record Ending(LocalDate on, Instant recordedAt) {}

        private FollowUp done(Done found) {
            return new FollowUp(id, prefecture, municipality, dueOn, recordedAt, found, ending);
        }

        private FollowUp ended(Ending with) {
            return done == null && ending == null
                    ? new FollowUp(id, prefecture, municipality, dueOn, recordedAt, null, with)
                    : this;
        }
    }

    private static @Nullable CaseFact project(@Nullable CaseFact fact, Recorded<? extends PublicEvent> recorded) {
        var at = recorded.recordedAt();
        return switch (recorded.event()) {
            case CaseOpened e ->
                new CaseFact(
                        e.caseId(),
                        List.of(new Stay(e.prefecture(), e.municipality(), e.openedOn(), at, null, null)),
                        List.of(),
                        List.of());
            case HandoffOffered e -> known(fact).offered(e, at);
            case ReferralHandedOff e ->
                known(fact)
                        .settled(e.handoff(), HandoffState.ACCEPTED, null, at)
                        .moved(new Stay(e.prefecture(), e.municipality(), null, at, null, null));
            case HandoffReturned e ->
                known(fact)
                        .withHandoff(e.handoff(), offer -> offer.returned(at))
                        .moved(new Stay(e.prefecture(), e.backTo(), null, at, null, null));
            case HandoffDeclined e -> known(fact).settled(e.handoff(), HandoffState.DECLINED, e.reason(), at);
            case HandoffWithdrawn e -> known(fact).settled(e.handoff(), HandoffState.WITHDRAWN, null, at);
            case HandoffExpired e -> known(fact).settled(e.handoff(), HandoffState.EXPIRED, null, at);
            case FollowUpScheduled e -> known(fact).scheduled(e, at);
            case FollowUpRecorded e ->
                known(fact).followedUp(e.followUp(), new FollowUp.Done(e.doneOn(), e.outcome(), e.carerWork(), at));
            case FollowUpEnded e -> known(fact).ended(e.followUp(), new FollowUp.Ending(e.endedOn(), at));
            case CaseClosed e -> known(fact).closed(e.closedOn(), at);
            case CaseReopened e ->
                known(fact).moved(new Stay(e.prefecture(), e.municipality(), e.reopenedOn(), at, null, null));
            // The due day stands in the schedule, and agencies are not cases.
            default -> fact;
        };
    }

    private static CaseFact known(@Nullable CaseFact fact) {
        return requireNonNull(fact, "a case that goes on was never opened");
    }

    private CaseFact offered(HandoffOffered e, Instant at) {
        var offer = new Handoff(
                e.handoff(),
                e.prefecture(),
                e.municipality(),
                e.offeredOn(),
                at,
                HandoffState.PENDING,
                null,
                null,
                null);
        return new CaseFact(caseId, stays, and(handoffs, offer), followUps);
    }

    private CaseFact settled(UUID handoff, HandoffState state, @Nullable DeclineReason reason, Instant at) {
        return withHandoff(handoff, offer -> offer.settled(state, reason, at));
    }

    private CaseFact withHandoff(UUID handoff, UnaryOperator<Handoff> change) {
        return new CaseFact(
                caseId,
                stays,
                each(handoffs, offer -> offer.id().equals(handoff) ? change.apply(offer) : offer),
                followUps);
    }

    private CaseFact moved(Stay next) {
        return new CaseFact(
                caseId, and(each(stays, stay -> stay.ended(null, next.recordedAt())), next), handoffs, followUps);
    }

    private CaseFact scheduled(FollowUpScheduled e, Instant at) {
        var followUp = new FollowUp(e.followUp(), e.prefecture(), e.municipality(), e.dueOn(), at, null, null);
        return new CaseFact(caseId, stays, handoffs, and(followUps, followUp));
    }

    private CaseFact followedUp(UUID id, FollowUp.Done done) {
        return withFollowUp(id, followUp -> followUp.done(done));
    }

    private CaseFact ended(UUID id, FollowUp.Ending ending) {
        return withFollowUp(id, followUp -> followUp.ended(ending));
    }

    private CaseFact withFollowUp(UUID followUp, UnaryOperator<FollowUp> change) {
        return new CaseFact(
                caseId,
                stays,
                handoffs,
                each(followUps, known -> known.id().equals(followUp) ? change.apply(known) : known));
    }

    private CaseFact closed(LocalDate on, Instant at) {
        return new CaseFact(
                caseId,
                each(stays, stay -> stay.ended(on, at)),
                handoffs,
                each(followUps, followUp -> followUp.ended(new FollowUp.Ending(on, at))));
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).toList();
    }
}
