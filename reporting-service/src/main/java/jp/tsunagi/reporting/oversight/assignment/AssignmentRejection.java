package jp.tsunagi.reporting.oversight.assignment;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of an assignment. */
public sealed interface AssignmentRejection extends Rejection {
    /** Operators come from the identity provider alone. */
    record RoleNotAssigned() implements AssignmentRejection {}

    /** An account is named by its opaque id. */
    record SubjectUnfit() implements AssignmentRejection {}

    /** A post is in one of the 47 prefectures. */
    record UnknownPrefecture() implements AssignmentRejection {}

    /** Some roles are held for a center only. */
    record BodyRequired() implements AssignmentRejection {}

    /** Some roles are held for no center. */
    record BodyNotForRole() implements AssignmentRejection {}

    /** A local coordinator works for an agency of the directory: a center's consultations are not theirs. */
    record CenterNotForRole() implements AssignmentRejection {}

    /** Nobody is assigned to an agency of another prefecture: they would see its cases. */
    record AgencyElsewhere() implements AssignmentRejection {}

    /** The center has to be registered, in the post's prefecture. */
    record UnknownCenter() implements AssignmentRejection {}

    /** Some roles are held for a municipality only. */
    record MunicipalityRequired() implements AssignmentRejection {}

    /** Some roles are held for no municipality. */
    record MunicipalityNotForRole() implements AssignmentRejection {}

    /** The municipality has to exist, in the post's prefecture. */
    record UnknownMunicipality() implements AssignmentRejection {}

    /** An assignment ends on its first day or later. */
    record EndsBeforeItBegins() implements AssignmentRejection {}

    /** Account and post of an assignment stay: another post is another assignment. */
    record PostNeverChanges() implements AssignmentRejection {}

    /** What has ended is not changed any more. */
    record AlreadyEnded() implements AssignmentRejection {}

    /** Nobody leaves before the first day. */
    record LeftBeforeItBegan() implements AssignmentRejection {}

    /** Nobody leaves where they were never assigned. */
    record NeverAssigned() implements AssignmentRejection {}
}
