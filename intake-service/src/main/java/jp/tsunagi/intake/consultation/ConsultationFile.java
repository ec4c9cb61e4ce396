package jp.tsunagi.intake.consultation;

import java.util.function.UnaryOperator;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;

/**
 * Everything that rules ask of a consultation that was received.
 *
 * @param handling what has come of it
 * @param papers what has been written down
 * @param introductions to whom the family was introduced
 */
public record ConsultationFile(Handling handling, Papers papers, Introductions introductions) {
    static ConsultationFile of(ConsultationReceived received) {
        return new ConsultationFile(Handling.of(received), Papers.NONE, Introductions.NONE);
    }

    ConsultationFile handled(UnaryOperator<Handling> step) {
        return new ConsultationFile(step.apply(handling), papers, introductions);
    }

    ConsultationFile written(UnaryOperator<Papers> step) {
        return new ConsultationFile(handling, step.apply(papers), introductions);
    }

    /** The same; a family that was introduced to nobody after all was given no introduction. */
    ConsultationFile handledAsIntroduced() {
        return introductions.none() ? handled(handling -> handling.without(Response.INTRODUCTION)) : this;
    }

    ConsultationFile introduced(UnaryOperator<Introductions> step) {
        return new ConsultationFile(handling, papers, step.apply(introductions));
    }
}
