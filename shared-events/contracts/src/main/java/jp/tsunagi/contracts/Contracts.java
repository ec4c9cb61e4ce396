package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
import jp.tsunagi.contracts.intake.CoordinationRequested;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.contracts.referral.FollowUpDue;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingPlanned;
import org.jspecify.annotations.Nullable;

/** The catalogue of all public events and their versions. */
public final class Contracts {
    private static final List<Contract<?>> ALL = List.of(
            new Contract<>("jp.tsunagi.intake.consultation-received.v1", 1, Context.INTAKE, ConsultationReceived.class),
            new Contract<>("jp.tsunagi.intake.child-facts-recorded.v1", 1, Context.INTAKE, ChildFactsRecorded.class),
            new Contract<>("jp.tsunagi.intake.children-merged.v1", 1, Context.INTAKE, ChildrenMerged.class),
            new Contract<>("jp.tsunagi.intake.children-unmerged.v1", 1, Context.INTAKE, ChildrenUnmerged.class),
            new Contract<>(
                    "jp.tsunagi.intake.coordination-requested.v1", 1, Context.INTAKE, CoordinationRequested.class),
            new Contract<>("jp.tsunagi.intake.consultation-disposed.v1", 1, Context.INTAKE, ConsultationDisposed.class),
            new Contract<>("jp.tsunagi.intake.consultation-reopened.v1", 1, Context.INTAKE, ConsultationReopened.class),
            new Contract<>("jp.tsunagi.intake.subject-erased.v1", 1, Context.INTAKE, SubjectErased.class),
            new Contract<>("jp.tsunagi.referral.agency-registered.v1", 1, Context.REFERRAL, AgencyRegistered.class),
            new Contract<>(
                    "jp.tsunagi.referral.support-resource-listed.v1", 1, Context.REFERRAL, SupportResourceListed.class),
            new Contract<>(
                    "jp.tsunagi.referral.support-resource-retired.v1",
                    1,
                    Context.REFERRAL,
                    SupportResourceRetired.class),
            new Contract<>("jp.tsunagi.referral.case-opened.v1", 1, Context.REFERRAL, CaseOpened.class),
            new Contract<>("jp.tsunagi.referral.handoff-offered.v1", 1, Context.REFERRAL, HandoffOffered.class),
            new Contract<>("jp.tsunagi.referral.handoff-declined.v1", 1, Context.REFERRAL, HandoffDeclined.class),
            new Contract<>("jp.tsunagi.referral.handoff-withdrawn.v1", 1, Context.REFERRAL, HandoffWithdrawn.class),
            new Contract<>("jp.tsunagi.referral.handoff-expired.v1", 1, Context.REFERRAL, HandoffExpired.class),
            new Contract<>("jp.tsunagi.referral.handoff-returned.v1", 1, Context.REFERRAL, HandoffReturned.class),
            new Contract<>("jp.tsunagi.referral.referral-handed-off.v1", 1, Context.REFERRAL, ReferralHandedOff.class),
            new Contract<>("jp.tsunagi.referral.follow-up-scheduled.v1", 1, Context.REFERRAL, FollowUpScheduled.class),
            new Contract<>("jp.tsunagi.referral.follow-up-due.v1", 1, Context.REFERRAL, FollowUpDue.class),
            new Contract<>("jp.tsunagi.referral.follow-up-recorded.v1", 1, Context.REFERRAL, FollowUpRecorded.class),
            new Contract<>("jp.tsunagi.referral.follow-up-ended.v1", 1, Context.REFERRAL, FollowUpEnded.class),
            new Contract<>("jp.tsunagi.referral.case-closed.v1", 1, Context.REFERRAL, CaseClosed.class),
            new Contract<>("jp.tsunagi.referral.case-reopened.v1", 1, Context.REFERRAL, CaseReopened.class),
            new Contract<>("jp.tsunagi.referral.erasure-confirmed.v1", 1, Context.REFERRAL, ErasureConfirmed.class),
            new Contract<>("jp.tsunagi.training.training-planned.v1", 1, Context.TRAINING, TrainingPlanned.class),
            new Contract<>("jp.tsunagi.training.training-held.v1", 1, Context.TRAINING, TrainingHeld.class),
            new Contract<>(
                    "jp.tsunagi.training.completion-certified.v1", 1, Context.TRAINING, CompletionCertified.class),
            new Contract<>("jp.tsunagi.oversight.center-registered.v1", 1, Context.OVERSIGHT, CenterRegistered.class),
            new Contract<>("jp.tsunagi.oversight.staff-assigned.v1", 1, Context.OVERSIGHT, StaffAssigned.class),
            new Contract<>("jp.tsunagi.oversight.staff-left.v1", 1, Context.OVERSIGHT, StaffLeft.class));

    private static final Map<String, Contract<?>> BY_TYPE =
            ALL.stream().collect(toUnmodifiableMap(Contract::type, Function.identity()));
    private static final Map<Class<?>, Contract<?>> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(Contract::event, Function.identity()));

    private Contracts() {}

    /** Every contract: contexts in the order of {@link Context}, events as they come about. */
    public static List<Contract<?>> all() {
        return ALL;
    }

    /** The contract with this declared type, or nothing when this build does not know the type. */
    public static Optional<Contract<?>> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Whether this is a later version of an event that this build knows, and so one it must not pass over. */
    public static boolean isLaterVersion(String type) {
        return !BY_TYPE.containsKey(type) && ALL.stream().anyMatch(known -> known.isBefore(type));
    }

    /**
     * The contract that a record class carries.
     *
     * @throws IllegalArgumentException when the class is not in the catalogue, which is a fault of the program
     */
    @SuppressWarnings("unchecked") // the map pairs every class with the contract that was declared with it
    public static <E extends PublicEvent> Contract<E> of(Class<E> event) {
        @Nullable Contract<?> contract = BY_CLASS.get(event);
        if (contract == null) {
            throw new IllegalArgumentException("not in the catalogue of public events: " + event);
        }
        return (Contract<E>) contract;
    }
}
