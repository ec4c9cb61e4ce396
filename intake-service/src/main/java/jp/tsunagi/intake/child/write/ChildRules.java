package jp.tsunagi.intake.child.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.intake.child.ChildRejection;
import jp.tsunagi.intake.child.ChildRejection.AlreadyIdentified;
import jp.tsunagi.intake.child.ChildRejection.BeforeBirth;
import jp.tsunagi.intake.child.ChildRejection.BornInTheFuture;
import jp.tsunagi.intake.child.ChildRejection.CareHasEnded;
import jp.tsunagi.intake.child.ChildRejection.InTheFuture;
import jp.tsunagi.intake.child.ChildRejection.MergedIntoAnother;
import jp.tsunagi.intake.child.ChildRejection.NeverIdentified;
import jp.tsunagi.intake.child.ChildRejection.NoScoreTable;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;
import jp.tsunagi.service.request.Answers.Rejections;

/** How the rules of a child's record are told to whoever broke them. */
enum ChildRules implements ProblemType {
    ALREADY_IDENTIFIED(Row.of(
            "child-already-identified",
            409,
            "この児は登録済みです",
            "同じ児は一度だけ登録します。一覧で確認してください。",
            "The child has been identified",
            "A child is identified once. Look for it in the list.")),
    CARE_HAS_ENDED(Row.of(
            "child-care-ended",
            409,
            "医療的ケアは終了しています",
            "終了した児の記録は変更できません。記録を読み直して確認してください。",
            "The medical care has ended",
            "The record of a child whose care has ended is not changed. Read it again.")),
    BEFORE_BIRTH(Row.of(
            "before-birth",
            400,
            "生年月日より前の日付です",
            "生年月日以後の日付を指定してください。",
            "Before the birth",
            "Give a day on or after the birth date.")),
    NO_SCORE_TABLE(Row.of(
            "no-score-table",
            400,
            "その日のスコア表がありません",
            "判定の日に有効な医療的ケアスコア表がありません。2021年4月1日以後の日付を指定してください。",
            "No score table on that day",
            "No version of the care-score table is in force on that day. Give a day from 1 April 2021 on.")),
    ASSESSED_TWICE(Row.of(
            "care-assessed-twice",
            400,
            "同じケアが二度あります",
            "一つのケアは一回だけ指定してください。",
            "The same care twice",
            "Give each care once."));

    private final Row row;

    ChildRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** @param day where the body names the day from which it holds */
    static Rejections problems(String day) {
        return rejection -> problem(rejection, day);
    }

    private static ProblemException problem(Rejection rejection, String day) {
        return switch ((ChildRejection) rejection) {
            case AlreadyIdentified _ -> new ProblemException(ALREADY_IDENTIFIED);
            case NeverIdentified _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case InTheFuture _ -> ProblemException.of(Fault.at(day, EdgeProblem.IN_THE_FUTURE));
            case BornInTheFuture _ -> ProblemException.of(Fault.at("/birthDate", EdgeProblem.IN_THE_FUTURE));
            case BeforeBirth _ -> ProblemException.of(Fault.at(day, BEFORE_BIRTH));
            case NoScoreTable _ -> ProblemException.of(Fault.at(day, NO_SCORE_TABLE));
            case CareHasEnded _ -> new ProblemException(CARE_HAS_ENDED);
            case MergedIntoAnother _ -> new ProblemException(MergeRules.MERGED_AWAY);
        };
    }
}
