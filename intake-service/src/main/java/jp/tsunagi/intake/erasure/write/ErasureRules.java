package jp.tsunagi.intake.erasure.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.intake.erasure.ErasureRejection;
import jp.tsunagi.intake.erasure.ErasureRejection.AlreadyApproved;
import jp.tsunagi.intake.erasure.ErasureRejection.Held;
import jp.tsunagi.intake.erasure.ErasureRejection.NotRequested;
import jp.tsunagi.intake.erasure.ErasureRejection.RetentionRuns;
import jp.tsunagi.intake.erasure.ErasureRejection.SamePerson;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of erasures are told to whoever broke them. */
enum ErasureRules implements ProblemType {
    NOT_REQUESTED(Row.of(
            "erasure-not-requested",
            409,
            "消去の依頼がありません",
            "依頼は出されていないか、すでに拒否されています。消去の一覧で確認してください。",
            "Nobody asks for this erasure",
            "It was never asked for, or has been refused. Look in the list of erasures.")),
    SAME_PERSON(Row.of(
            "erasure-same-person",
            409,
            "依頼した人は決定できません",
            "消去は二人で決めます。センターの別の管理者が承認または拒否してください。",
            "Who asked for it does not decide it",
            "Two persons decide on an erasure. Another manager of the center approves or refuses it.")),
    HELD(Row.of(
            "erasure-held",
            409,
            "消去は保留されています",
            "保留の理由を確かめ、理由がなくなったら保留を解除してから承認してください。",
            "The record is held",
            "See why it is held; lift the hold when the reason has ended, then approve.")),
    RETENTION_RUNS(
            Row.of(
                    "retention-runs",
                    409,
                    "保存期間が終わっていません",
                    "保存期間が終わってから依頼または承認してください。本人または家族の求めで期間より優先するときは、despiteRetention を true にして承認します。",
                    "The record has to be kept for now",
                    "Ask or approve when its retention has ended. When the family's wish goes first, approve with despiteRetention true.")),
    ALREADY_APPROVED(Row.of(
            "erasure-approved",
            409,
            "消去は承認されています",
            "承認された消去は取り消せません。",
            "The erasure was approved",
            "An approved erasure cannot be stopped."));

    private final Row row;

    ErasureRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The problem of a broken rule. */
    static ProblemException problem(Rejection rejection) {
        return new ProblemException(
                switch ((ErasureRejection) rejection) {
                    case NotRequested _ -> NOT_REQUESTED;
                    case SamePerson _ -> SAME_PERSON;
                    case Held _ -> HELD;
                    case RetentionRuns _ -> RETENTION_RUNS;
                    case AlreadyApproved _ -> ALREADY_APPROVED;
                });
    }
}
