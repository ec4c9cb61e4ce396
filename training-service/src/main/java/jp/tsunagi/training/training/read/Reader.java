package jp.tsunagi.training.training.read;

import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.member.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A training manager or officer, who reads the trainings of their prefecture.
 *
 * @param scope the prefectures in which the caller is one
 */
record Reader(Caller caller, Scope.Member scope) {
    /** Said of every operation that reads. */
    static final String WHO = "都道府県の研修担当者と担当者。 / Training managers and officers of the prefecture.";

    private static final StaffRole[] READERS = {StaffRole.TRAINING_MANAGER, StaffRole.PREFECTURE_OFFICER};

    /**
     * The caller as a reader.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden} for everybody else
     */
    static Reader of(Caller caller) {
        caller.require(READERS);
        return new Reader(caller, caller.prefectureScope(READERS));
    }

    /**
     * Refuses a filter on another prefecture, to which an empty list would be the wrong answer.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden}
     */
    void mayAskFor(@Nullable String prefecture) {
        if (prefecture != null) {
            var _ = caller.actingIn(prefecture, READERS);
        }
    }
}
