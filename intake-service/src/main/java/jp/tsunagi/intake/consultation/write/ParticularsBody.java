package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.texts.Particulars;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said, who asked and how to reach them. */
@Schema(description = "受付の記録。暗号化して保存する。少なくとも一項目 / What was said and who asked, kept sealed; one field at least")
public record ParticularsBody(
        @Schema(description = "相談の内容 / What it is about", maxLength = LONGEST_TEXT) @Nullable
        String said,

        @Schema(description = "相談者の氏名 / Who asked", maxLength = LONGEST_NAME) @Nullable
        String name,

        @Schema(description = "電話番号やメールアドレス / Telephone or mail", maxLength = LONGEST_LINE) @Nullable
        String contact,

        @Schema(description = "希望する連絡の方法と時間帯 / In which way and when to be reached", maxLength = LONGEST_LINE) @Nullable
        String preferredContact,

        @Schema(
                description = "通訳、聞こえや読み書きの配慮など / An interpreter, help with hearing or reading",
                maxLength = LONGEST_LINE)
        @Nullable
        String needs)
        implements CheckedBody {
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_LINE = 500;

    @Override
    public void check(Faults faults) {
        check("", faults);
    }

    /** @param pointer where it stands in the request's body */
    public void check(String pointer, Faults faults) {
        if (said == null && name == null && contact == null && preferredContact == null && needs == null) {
            faults.add(pointer + "/said", EdgeProblem.REQUIRED);
        }
        text(pointer + "/said", said, LONGEST_TEXT, faults);
        text(pointer + "/name", name, LONGEST_NAME, faults);
        text(pointer + "/contact", contact, LONGEST_LINE, faults);
        text(pointer + "/preferredContact", preferredContact, LONGEST_LINE, faults);
        text(pointer + "/needs", needs, LONGEST_LINE, faults);
    }

    private static void text(String pointer, @Nullable String text, int longest, Faults faults) {
        if (text != null) {
            faults.text(pointer, text, longest);
        }
    }

    /** The texts, in clear. */
    public Particulars particulars() {
        return new Particulars(said, name, contact, preferredContact, needs);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "ParticularsBody[…]";
    }
}
