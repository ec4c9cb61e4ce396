package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.intake.consultation.ConsultationRejection;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a consultation are told to whoever broke them. */
enum ConsultationRules implements ProblemType {
    ALREADY_RECEIVED(Row.of(
            "consultation-already-received",
            409,
            "この相談は受付済みです",
            "同じ相談は一度だけ受け付けます。一覧で確認してください。",
            "The consultation has been received",
            "A consultation is received once. Look for it in the list."));

    private final Row row;

    ConsultationRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(Rejection rejection) {
        return switch ((ConsultationRejection) rejection) {
            case AlreadyReceived _ -> new ProblemException(ALREADY_RECEIVED);
            case ReceivedInTheFuture _ -> ProblemException.of(Fault.at("/receivedAt", EdgeProblem.IN_THE_FUTURE));
            case NeverReceived _ -> new ProblemException(EdgeProblem.NOT_FOUND);
        };
    }
}
