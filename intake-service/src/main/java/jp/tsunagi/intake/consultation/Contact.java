package jp.tsunagi.intake.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * One telephone call, visit, letter or conference (対応記録), as it was written down at one time.
 *
 * @param id the contact's, the same through all corrections
 * @param edition this writing of it: the note of one does not open in the place of another
 * @param minutes how long it took; null when nobody noted it
 * @param with who was spoken or written to
 * @param themes what it was about; may be empty
 * @param callBackBy until when the center is to be in touch again; null when nothing was promised
 * @param note what was said, sealed for the consultation; null when nothing was noted
 */
public record Contact(
        UUID id,
        UUID edition,
        Instant startedAt,
        @Nullable Integer minutes,
        Channel means,
        Direction direction,
        InquirerKind with,
        Set<ConsultationTheme> themes,
        ContactResult result,
        @Nullable Instant callBackBy,
        @Nullable Sealed note) {
    public Contact {
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
    }

    /** The day in Japan that it counts on (対応日). */
    public LocalDate day() {
        return Japan.day(startedAt);
    }
}
