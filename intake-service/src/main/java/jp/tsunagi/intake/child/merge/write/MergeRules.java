package jp.tsunagi.intake.child.merge.write;

import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.ChildState.MergedAway;
import jp.tsunagi.intake.child.merge.MergeRejection;
import jp.tsunagi.intake.child.merge.MergeRejection.AreMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.GoneElsewhere;
import jp.tsunagi.intake.child.merge.MergeRejection.HasTakenOthersIn;
import jp.tsunagi.intake.child.merge.MergeRejection.NotMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.SameRecord;
import jp.tsunagi.intake.child.merge.MergeRejection.SurvivorIsGone;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of merges are told to whoever broke them. */
public enum MergeRules implements ProblemType {
    MERGED_AWAY(Row.of(
            "child-merged",
            409,
            "この記録は別の記録に統合されています",
            "この記録を開いて統合先(mergedInto)を確かめ、統合先の記録で操作してください。別の児だった場合は統合を取り消します。",
            "This record was merged into another",
            "Read it to see which one (mergedInto) and write there. If they are two children, take the merge back.")),
    SURVIVOR_IS_GONE(Row.of(
            "survivor-merged",
            409,
            "統合先の記録がすでに統合されています",
            "統合先の記録を開き、そこに示された記録(mergedInto)を統合先にしてください。",
            "The other record was itself merged into another",
            "Read the other record and merge into the one that it names (mergedInto).")),
    HAS_TAKEN_OTHERS_IN(Row.of(
            "child-has-merged-records",
            409,
            "この記録には別の記録が統合されています",
            "相手の記録をこの記録に統合するか、先に統合を取り消してください。",
            "Other records were merged into this one",
            "Merge the other record into this one, or take those merges back first.")),
    NOT_MERGED(Row.of(
            "child-not-merged",
            409,
            "その記録には統合されていません",
            "記録を読み直し、統合先(mergedInto)を確かめてください。",
            "It was not merged into that record",
            "Read the record again to see which one it was merged into (mergedInto).")),
    ARE_MERGED(Row.of(
            "children-are-merged",
            409,
            "二つの記録は統合されています",
            "別の児だった場合は、理由を付けて統合を取り消してください。",
            "The two records are merged",
            "If they are two children, take the merge back, with the reason.")),
    SAME_RECORD(Row.of("same-record", 400, "同じ記録です", "別の記録を指定してください。", "The same record", "Name another record.")),
    UNKNOWN_RECORD(Row.of(
            "unknown-record",
            400,
            "その記録はこのセンターにありません",
            "同じセンターの児の記録を指定してください。",
            "The center keeps no such record",
            "Name a child's record that the same center keeps."));

    private final Row row;

    MergeRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /**
     * The problem of a broken rule.
     *
     * @param other where the body names the other record
     */
    public static ProblemException problem(MergeRejection rejection, String other) {
        return switch (rejection) {
            case GoneElsewhere _ -> new ProblemException(MERGED_AWAY);
            case SurvivorIsGone _ -> new ProblemException(SURVIVOR_IS_GONE);
            case HasTakenOthersIn _ -> new ProblemException(HAS_TAKEN_OTHERS_IN);
            case NotMerged _ -> new ProblemException(NOT_MERGED);
            case AreMerged _ -> new ProblemException(ARE_MERGED);
            case SameRecord _ -> ProblemException.of(Fault.at(other, SAME_RECORD));
        };
    }

    /** Fails with the problem {@code child-merged} when the record has gone into another. */
    public static void refuseMerged(ChildState child) {
        if (child instanceof MergedAway) {
            throw new ProblemException(MERGED_AWAY);
        }
    }
}
