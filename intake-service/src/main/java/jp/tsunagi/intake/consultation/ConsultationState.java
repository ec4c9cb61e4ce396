package jp.tsunagi.intake.consultation;

import java.time.LocalDate;
import java.util.Optional;
import jp.tsunagi.contracts.intake.Disposition;

/** Where a consultation stands. */
public sealed interface ConsultationState {
    /** What rules ask of it; nothing when it was never received. */
    default Optional<ConsultationFile> onFile() {
        return switch (this) {
            case NotReceived _ -> Optional.empty();
            case Open(var file) -> Optional.of(file);
            case Disposed(var file, var _, var _) -> Optional.of(file);
        };
    }

    /** What has come of it; nothing when it was never received. */
    default Optional<Handling> known() {
        return onFile().map(ConsultationFile::handling);
    }

    /** Nothing has come yet. */
    record NotReceived() implements ConsultationState {}

    /** Received, and somebody has to deal with it. */
    record Open(ConsultationFile file) implements ConsultationState {}

    /** It has come to its end; which child it was about may still be learned, and it may be taken up again. */
    record Disposed(ConsultationFile file, Disposition disposition, LocalDate disposedOn)
            implements ConsultationState {}
}
