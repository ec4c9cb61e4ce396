package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the center advises. */
@Schema(description = "センターの助言 / What the center advises")
public record GiveAdviceBody(
        @Schema(description = "助言の内容(暗号化して保存) / The advice, stored sealed", maxLength = LONGEST)
        String answer) implements CheckedBody {
    static final int LONGEST = 4000;

    @Override
    public void check(Faults faults) {
        faults.text("/answer", answer, LONGEST);
    }

    /** Without the text: this may end up in a log. */
    @Override
    public String toString() {
        return "GiveAdviceBody";
    }
}
