package jp.tsunagi.intake.consultation.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.agency.Directory.Entry;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationState.Disposed;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
import jp.tsunagi.intake.consultation.read.ConsultationHistory.Told;
import jp.tsunagi.intake.consultation.read.ParticularsItem;
import jp.tsunagi.intake.consultation.read.TimelineItem;
import jp.tsunagi.intake.desk.ContactPoint;
import jp.tsunagi.service.member.CenterRow;
import org.jspecify.annotations.Nullable;

/**
 * What papers say of a consultation.
 *
 * @param particulars as they hold now; empty while nobody wrote any
 * @param center the one that holds it, as last heard of
 * @param contactPoint how that center is reached; empty while it has not said so
 * @param madeAt when the paper is made
 */
record ConsultationOnPaper(
        Handling handling,
        Stage stage,
        Optional<ParticularsItem> particulars,
        List<TimelineItem> timeline,
        Optional<CenterRow> center,
        Optional<ContactPoint> contactPoint,
        Instant madeAt) {
    /** What stands where nothing was told, and where what was told was erased. */
    private static final String NOTHING = "（記録なし）";

    static ConsultationOnPaper of(
            Told told,
            Map<UUID, Entry> directory,
            Optional<CenterRow> center,
            Optional<ContactPoint> contactPoint,
            Instant madeAt) {
        var state = told.state();
        var handling = state.known().orElseThrow();
        return new ConsultationOnPaper(
                handling,
                Stage.of(
                        handling.responses(),
                        state instanceof Disposed(var _, var disposition, var _) ? disposition : null),
                ParticularsItem.all(told).stream().findFirst(),
                TimelineItem.all(told, directory),
                center,
                contactPoint,
                madeAt);
    }

    ConsultationReceived received() {
        return handling.received();
    }

    String receiptNumber() {
        return ReceiptNumber.of(Japan.day(received().receivedAt()), received().id())
                .text();
    }

    String centerName() {
        return center.map(CenterRow::name).orElse("相談を受けたセンター");
    }

    String place() {
        return told(Optional.ofNullable(received().municipality())
                .flatMap(Municipalities::name)
                .orElse(null));
    }

    String responsible() {
        return handling.owner() == null ? "センターの当番" : "担当の相談員";
    }

    static String told(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
