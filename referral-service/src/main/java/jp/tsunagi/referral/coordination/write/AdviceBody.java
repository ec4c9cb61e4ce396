package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of the center or the prefecture, or what they advise. */
@Schema(description = "助言の求め、または助言 / What is asked, or what is advised")
public record AdviceBody(
        @Schema(description = "内容(暗号化して保存) / The text, stored sealed", maxLength = LONGEST)
        String text) implements CheckedBody {
    static final int LONGEST = 4000;

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, LONGEST);
    }

    /** Without the text: this may end up in a log. */
    @Override
    public String toString() {
        return "AdviceBody";
    }
}
