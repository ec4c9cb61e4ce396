package jp.tsunagi.intake.child.merge;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of merges. */
public sealed interface MergeRejection extends Rejection {
    /** A record is not merged with itself. */
    record SameRecord() implements MergeRejection {}

    /** The record has gone into another one already. */
    record GoneElsewhere() implements MergeRejection {}

    /** The record that is to go on has gone itself: it is merged with the one that it went into. */
    record SurvivorIsGone() implements MergeRejection {}

    /** The record that is to go has taken others in: the other one goes, or these come back first. */
    record HasTakenOthersIn() implements MergeRejection {}

    /** Two records that are merged are not told apart before that is taken back. */
    record AreMerged() implements MergeRejection {}

    /** What was not merged is not taken apart. */
    record NotMerged() implements MergeRejection {}
}
