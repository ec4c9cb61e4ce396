package jp.tsunagi.intake.consultation.read;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.intake.consultation.Contact;
import jp.tsunagi.intake.consultation.ContactResult;
import jp.tsunagi.intake.consultation.Direction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as it was written down at one time. */
@Schema(description = "対応記録 / A contact")
public record ContactItem(
        UUID id,
        OffsetDateTime startedAt,
        @Nullable Integer minutes,
        Channel means,
        Direction direction,
        InquirerKind with,
        List<ConsultationTheme> themes,
        ContactResult result,
        @Nullable OffsetDateTime callBackBy,
        @Nullable String note) {
    static ContactItem of(Contact contact, @Nullable String note) {
        return new ContactItem(
                contact.id(),
                ParticularsItem.inJapan(contact.startedAt()),
                contact.minutes(),
                contact.means(),
                contact.direction(),
                contact.with(),
                List.copyOf(contact.themes()),
                contact.result(),
                contact.callBackBy() == null ? null : ParticularsItem.inJapan(contact.callBackBy()),
                note);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "ContactItem[" + id + "]";
    }
}
