package jp.tsunagi.referral.agency;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of an agency. */
public sealed interface AgencyRejection extends Rejection {
    /** Nobody chooses an id of the kind that the platform derives. */
    record IdOfThePlatform() implements AgencyRejection {}

    /** An agency stays in its prefecture. */
    record PrefectureNeverChanges() implements AgencyRejection {}

    /** An agency has a name of a readable length. */
    record NameUnfit() implements AgencyRejection {}

    /** An agency stands in one of the 47 prefectures. */
    record UnknownPrefecture() implements AgencyRejection {}

    /** An agency is in, and works for, municipalities that exist today; a ward counts to its city. */
    record UnknownMunicipality(String code) implements AgencyRejection {}

    /** An agency works inside its prefecture. */
    record AreaOutsidePrefecture(String code) implements AgencyRejection {}
}
