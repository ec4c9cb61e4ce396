package jp.tsunagi.intake.consultation.write;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.consultation.Contact;
import jp.tsunagi.intake.consultation.ContactResult;
import jp.tsunagi.intake.consultation.Direction;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact to write down. */
@Schema(description = "対応記録 / A contact: one call, visit, letter or conference")
public record ContactBody(
        @Schema(description = "対応の日時 / When it began", examples = "2026-11-20T10:40:00+09:00")
        Instant startedAt,

        @Schema(
                description = "かかった分数、0から1440。測っていなければ省く / Minutes it took; leave out when nobody noted them",
                examples = "15")
        @Nullable
        Integer minutes,

        Channel means,
        Direction direction,

        @Schema(description = "相手 / With whom") InquirerKind with,

        @Schema(description = "対応の内容、複数可、空も可 / Themes, several or none")
        List<ConsultationTheme> themes,

        ContactResult result,

        @Schema(
                description =
                        "折り返しの期限。約束がなければ省く / Until when to be in touch again; leave out when nothing was promised")
        @Nullable
        Instant callBackBy,

        @Schema(description = "メモ。暗号化して保存する / A note, kept sealed", maxLength = ParticularsBody.LONGEST_TEXT) @Nullable
        String note)
        implements CheckedBody {
    private static final int DAY = 24 * 60;

    @Override
    public void check(Faults faults) {
        check("", faults);
    }

    /** @param pointer where it stands in the request's body */
    void check(String pointer, Faults faults) {
        if (minutes != null && (minutes < 0 || minutes > DAY)) {
            faults.add(pointer + "/minutes", EdgeProblem.OUT_OF_RANGE, 0, DAY);
        }
        faults.atMost(pointer + "/themes", themes, ConsultationTheme.values().length);
        if (callBackBy != null && callBackBy.isBefore(startedAt)) {
            faults.add(pointer + "/callBackBy", EdgeProblem.WRONG_ORDER);
        }
        if (note != null) {
            faults.text(pointer + "/note", note, ParticularsBody.LONGEST_TEXT);
        }
    }

    Contact contact(UUID id, UUID edition, @Nullable Sealed written) {
        return new Contact(
                id,
                edition,
                startedAt,
                minutes,
                means,
                direction,
                with,
                Set.copyOf(themes),
                result,
                callBackBy,
                written);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "ContactBody[…]";
    }
}
