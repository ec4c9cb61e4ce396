package jp.tsunagi.referral.coordination;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a coordination case. */
public sealed interface CaseRejection extends Rejection {
    /** Nothing can happen to a case that was never opened. */
    record NeverOpened() implements CaseRejection {}

    /** Nothing more happens to a case that is closed. */
    record CaseIsClosed() implements CaseRejection {}

    /** Only what has ended can go on. */
    record StillOpen() implements CaseRejection {}

    /** Only the responsible body decides about a case. */
    record NotResponsible() implements CaseRejection {}

    /** A conference is recorded when it was held. */
    record HeldInTheFuture() implements CaseRejection {}

    /** Who sits at a conference, or is given something to do there, acts in the case. */
    record AgencyNotEngaged(UUID agency) implements CaseRejection {}

    /** No conference left such a task. */
    record NoSuchTask() implements CaseRejection {}

    /** What was done is recorded once. */
    record TaskAlreadyDone() implements CaseRejection {}

    /** The center that opened the case asks itself for no advice. */
    record AsksItself() implements CaseRejection {}

    /** Nobody asked for such advice. */
    record NoSuchAdvice() implements CaseRejection {}

    /** Advice is given once. */
    record AdviceAlreadyGiven() implements CaseRejection {}

    /** One offer at a time. */
    record HandoffPending() implements CaseRejection {}

    /** Nobody hands a case to themselves. */
    record OfferedToResponsibleBody() implements CaseRejection {}

    /** A case is handed off inside its prefecture. */
    record OfferedOutsidePrefecture() implements CaseRejection {}

    /** A case is handed to a body for a municipality that the body works for. */
    record MunicipalityNotCovered() implements CaseRejection {}

    /** There is no such handoff, or it was offered to another body or for another municipality. */
    record NoSuchHandoff() implements CaseRejection {}

    /** An offer is answered once. */
    record HandoffAlreadySettled() implements CaseRejection {}

    /** A body of which somebody has access is not spoken for. */
    record AnswersItself() implements CaseRejection {}

    /** What was told is recorded when it was. */
    record ToldInTheFuture() implements CaseRejection {}

    /** Nobody answers an offer before it was made, or gives up a case before it was taken over. */
    record ToldBeforeOffer() implements CaseRejection {}

    /** Only what a body has accepted, and still holds, can be given back. */
    record NotHeld() implements CaseRejection {}

    /** An offer is answered by its last day. */
    record AnsweredTooLate() implements CaseRejection {}

    /** There is no such follow-up. */
    record NoSuchFollowUp() implements CaseRejection {}

    /** A follow-up is recorded once. */
    record FollowUpAlreadyRecorded() implements CaseRejection {}

    /** Nobody does a follow-up that a later handoff has ended. */
    record FollowUpHasEnded() implements CaseRejection {}

    /** A follow-up is recorded when it was done. */
    record DoneInTheFuture() implements CaseRejection {}

    /** A follow-up comes after its handoff. */
    record DoneBeforeHandoff() implements CaseRejection {}
}
