package jp.tsunagi.reporting.oversight.center;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a center. */
public sealed interface CenterRejection extends Rejection {
    /** A center stays in its prefecture. */
    record PrefectureNeverChanges() implements CenterRejection {}

    /** A center has a name of a readable length. */
    record NameUnfit() implements CenterRejection {}

    /** A center stands in one of the 47 prefectures. */
    record UnknownPrefecture() implements CenterRejection {}

    /** An area is made of municipalities that exist; a ward counts to its city. */
    record UnknownMunicipality(String code) implements CenterRejection {}

    /** A center's area lies in its prefecture. */
    record AreaOutsidePrefecture(String code) implements CenterRejection {}

    /** An area names each municipality once. */
    record MunicipalityNamedTwice(String code) implements CenterRejection {}

    /** A center opens before it closes, at whole minutes. */
    record ClosesBeforeItOpens() implements CenterRejection {}

    /** The spans of a day lie apart. */
    record OpeningHoursOverlap() implements CenterRejection {}
}
