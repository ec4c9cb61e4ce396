package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asking the center for advice. */
@Schema(description = "助言を求める / Asking the center for advice")
public record RequestAdviceBody(
        @Schema(description = "相談の内容(暗号化して保存) / The question, stored sealed", maxLength = LONGEST)
        String question) implements CheckedBody {
    static final int LONGEST = 4000;

    @Override
    public void check(Faults faults) {
        faults.text("/question", question, LONGEST);
    }

    /** Without the text: this may end up in a log. */
    @Override
    public String toString() {
        return "RequestAdviceBody";
    }
}
