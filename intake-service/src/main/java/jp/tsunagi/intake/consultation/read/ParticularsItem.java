package jp.tsunagi.intake.consultation.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.intake.consultation.read.ConsultationHistory.Told;
import jp.tsunagi.intake.consultation.texts.Particulars;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Particulars as they were written at one time. */
@Schema(description = "受付の記録の一つの版 / Particulars as they were written at one time")
public record ParticularsItem(
        @Schema(description = "書いた人のアカウント / The account that wrote them")
        String by,

        OffsetDateTime recordedAt,

        @Schema(description = "訂正の理由。最初の記録には無い / Why they were written anew; absent in the first") @Nullable
        CorrectionReason reason,

        @Nullable String said,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String preferredContact,
        @Nullable String needs) {
    /** All that were written, newest first. */
    public static List<ParticularsItem> all(Told told) {
        var items = new ArrayList<ParticularsItem>();
        for (var happening : told.happenings()) {
            of(happening, told).ifPresent(items::addFirst);
        }
        return List.copyOf(items);
    }

    private static Optional<ParticularsItem> of(Happening happening, Told told) {
        return switch (happening.event()) {
            case ParticularsWritten e ->
                Optional.of(of(happening, null, told.texts().of(e)));
            case ParticularsCorrected e ->
                Optional.of(of(happening, e.reason(), told.texts().of(e)));
            default -> Optional.empty();
        };
    }

    private static ParticularsItem of(Happening happening, @Nullable CorrectionReason reason, Particulars texts) {
        return new ParticularsItem(
                happening.by(),
                inJapan(happening.recordedAt()),
                reason,
                texts.said(),
                texts.name(),
                texts.contact(),
                texts.preferredContact(),
                texts.needs());
    }

    static OffsetDateTime inJapan(Instant instant) {
        return instant.atZone(Japan.ZONE).toOffsetDateTime();
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "ParticularsItem[…]";
    }
}
