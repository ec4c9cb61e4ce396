package jp.tsunagi.service.operation;

import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which event is to be dropped, and why.
 *
 * @param number the one at which the stream is parked
 */
public record DiscardBody(
        Long number,

        @Schema(description = "記録に残る理由。個人に関することは書かない / Kept on the record; nothing personal")
        String why) implements CheckedBody {
    private static final int LONGEST = 500;

    @Override
    public void check(Faults faults) {
        faults.text("/why", why, LONGEST);
    }
}
