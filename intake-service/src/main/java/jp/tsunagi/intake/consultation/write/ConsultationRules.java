package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.intake.consultation.ConsultationRejection;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyWritten;
import jp.tsunagi.intake.consultation.ConsultationRejection.AnotherChildLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactBeforeReceipt;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinatedAboutChild;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinationAlreadyRequested;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchContact;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchIntroduction;
import jp.tsunagi.intake.consultation.ConsultationRejection.NotLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.NothingToCorrect;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeAlreadyKnown;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeNotKnown;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.StillOpen;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a consultation are told to whoever broke them. */
public enum ConsultationRules implements ProblemType {
    ALREADY_RECEIVED(Row.of(
            "consultation-already-received",
            409,
            "この相談は受付済みです",
            "同じ相談は一度だけ受け付けます。一覧で確認してください。",
            "The consultation has been received",
            "A consultation is received once. Look for it in the list.")),
    ALREADY_DISPOSED(Row.of(
            "consultation-already-disposed",
            409,
            "この相談は区切り済みです",
            "区切りの日より後の対応は加えられません。日時を確かめるか、再開してください。",
            "The consultation has come to its end",
            "Nothing from after its end can be added. Check the time, or reopen it.")),
    STILL_OPEN(Row.of(
            "consultation-still-open",
            409,
            "この相談は対応中です",
            "再開できるのは区切り済みの相談です。続けて記録してください。",
            "The consultation is open",
            "Only a consultation that has come to its end is reopened. Go on with it.")),
    ANOTHER_CHILD(Row.of(
            "consultation-has-another-child",
            409,
            "別の児が登録されています",
            "一つの相談には一人の児だけを結び付けられます。相談を読み直し、誤りであれば先に結び付けを訂正してください。",
            "The consultation is about another child",
            "A consultation is about one child. Read it again; if that one is wrong, take its link back first.")),
    COORDINATED(Row.of(
            "coordinated-about-child",
            409,
            "この児について連絡調整が始まっています",
            "連絡調整のケースを終了し、正しい児の相談を新しく受け付けて、そこから連絡調整を依頼してください。",
            "Coordination about this child has begun",
            "Close its case, receive a new consultation about the right child, and ask for coordination from there.")),
    NOT_LINKED(Row.of(
            "child-not-linked",
            409,
            "その児には結び付けられていません",
            "相談を読み直し、結び付けられている児を確認してください。",
            "The consultation is not linked with that child",
            "Read the consultation again to see which child it is linked with.")),
    COORDINATION_ALREADY_REQUESTED(Row.of(
            "coordination-already-requested",
            409,
            "連絡調整は依頼済みです",
            "一つの相談から開く連絡調整は一件です。開いている連絡調整に機関を加えてください。",
            "Coordination has been requested",
            "One case opens from a consultation. Add agencies to that case.")),
    ALREADY_WRITTEN(Row.of(
            "particulars-already-written",
            409,
            "受付の記録は書かれています",
            "書き直すには、訂正として、すべての項目を送信してください。前の記録も残ります。",
            "The particulars have been written",
            "To change them, send a correction with all fields. The earlier ones stay.")),
    NOTHING_TO_CORRECT(Row.of(
            "nothing-to-correct",
            409,
            "訂正する記録がありません",
            "この相談の受付の記録はまだ書かれていません。訂正ではなく、新しい記録として書いてください。",
            "There is nothing to correct",
            "The particulars of this consultation were never written. Write them first.")),
    CONTACT_BEFORE_RECEIPT(Row.of(
            "contact-before-receipt",
            409,
            "受付日より前の対応です",
            "対応の日時は、相談の受付日以後にしてください。",
            "The contact lies before the receipt",
            "A contact cannot lie before the day on which the consultation was received.")),
    OUTCOME_ALREADY_KNOWN(
            Row.of(
                    "introduction-outcome-already-known",
                    409,
                    "紹介の結果は記録済みです",
                    "別の結果が記録されています。誤りや続きがあるときは訂正し、もう一度紹介したときは新しい紹介として記録してください。",
                    "The outcome of the introduction is known",
                    "Another outcome is on record. Correct it, or record a new introduction when the family was introduced again.")),
    OUTCOME_NOT_KNOWN(Row.of(
            "introduction-outcome-not-known",
            409,
            "紹介の結果はまだ記録されていません",
            "訂正ではなく、結果として記録してください。",
            "The outcome of the introduction is not known",
            "There is nothing to correct yet. Record the outcome.")),
    UNKNOWN_RESOURCE(Row.of(
            "unknown-resource",
            400,
            "登録のない機関・社会資源です",
            "この ID の関係機関や社会資源は登録されていません。一覧で確認するか、先に登録してください。",
            "Unknown agency or support resource",
            "Nothing with this id stands in the directory. Look it up, or register it first.")),
    RESOURCE_RETIRED(Row.of(
            "support-resource-retired",
            400,
            "掲載を終了した社会資源です",
            "この社会資源は案内できません。社会資源の一覧で代わりを探してください。",
            "The support resource is offered no more",
            "A family cannot be pointed to it. Look for another one in the directory.")),
    UNKNOWN_COLLEAGUE(Row.of(
            "unknown-colleague",
            400,
            "このセンターの担当者ではありません",
            "この相談のセンターで相談を担当できる職員を指定してください。",
            "Nobody of this center",
            "Name somebody who sees to consultations at the center of this one.")),
    UNKNOWN_CHILD(Row.of(
            "unknown-child",
            400,
            "該当する児がいません",
            "この相談のセンターに、この ID の児の記録はありません。児の一覧で確認するか、先に登録してください。",
            "Unknown child",
            "The consultation's center holds no child with this id. Look in its list, or identify the child first.")),
    UNKNOWN_CONSULTATION(Row.of(
            "unknown-consultation",
            400,
            "該当する相談がありません",
            "児のセンターに、この ID の相談はありません。相談の一覧で確認してください。",
            "Unknown consultation",
            "The child's center holds no consultation with this id. Look in its list."));

    private final Row row;

    ConsultationRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** The problem that tells a broken rule. */
    public static ProblemException problem(Rejection rejection) {
        return switch ((ConsultationRejection) rejection) {
            case AlreadyReceived _ -> new ProblemException(ALREADY_RECEIVED);
            case ReceivedInTheFuture _ -> ProblemException.of(Fault.at("/receivedAt", EdgeProblem.IN_THE_FUTURE));
            case NeverReceived _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case AlreadyDisposed _ -> new ProblemException(ALREADY_DISPOSED);
            case StillOpen _ -> new ProblemException(STILL_OPEN);
            case NotLinked _ -> new ProblemException(NOT_LINKED);
            case CoordinatedAboutChild _ -> new ProblemException(COORDINATED);
            case AnotherChildLinked _ -> new ProblemException(ANOTHER_CHILD);
            case ContactBeforeReceipt _ -> new ProblemException(CONTACT_BEFORE_RECEIPT);
            case ContactInTheFuture _ -> new ProblemException(EdgeProblem.IN_THE_FUTURE);
            case NoSuchContact _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case NoSuchIntroduction _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case OutcomeAlreadyKnown _ -> new ProblemException(OUTCOME_ALREADY_KNOWN);
            case OutcomeNotKnown _ -> new ProblemException(OUTCOME_NOT_KNOWN);
            case AlreadyWritten _ -> new ProblemException(ALREADY_WRITTEN);
            case NothingToCorrect _ -> new ProblemException(NOTHING_TO_CORRECT);
            case CoordinationAlreadyRequested _ -> new ProblemException(COORDINATION_ALREADY_REQUESTED);
        };
    }
}
