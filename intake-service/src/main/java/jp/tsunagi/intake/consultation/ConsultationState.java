package jp.tsunagi.intake.consultation;

import java.time.LocalDate;
import java.util.Optional;
import jp.tsunagi.contracts.intake.Disposition;

/** Where a consultation stands. */
public sealed interface ConsultationState {
    /** What has come of it; nothing when it was never received. */
    default Optional<Handling> known() {
        return switch (this) {
            case NotReceived _ -> Optional.empty();
            case Open(var handling, var _) -> Optional.of(handling);
            case Disposed(var handling, var _, var _, var _) -> Optional.of(handling);
        };
    }

    /** Nothing has come yet. */
    record NotReceived() implements ConsultationState {}

    /** Received, and somebody has to deal with it. */
    record Open(Handling handling, Papers papers) implements ConsultationState {}

    /** It has come to its end; which child it was about may still be learned. */
    record Disposed(Handling handling, Papers papers, Disposition disposition, LocalDate disposedOn)
            implements ConsultationState {}
}
