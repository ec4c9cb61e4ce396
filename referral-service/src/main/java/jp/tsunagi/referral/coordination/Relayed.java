package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.eventstore.model.Sealed;

/**
 * What a body of which nobody has access to the platform told the center about a handoff, and the center recorded (代行記録).
 *
 * @param id of this record
 * @param handoff the handoff it is about
 * @param channel how the center was told
 * @param toldOn the day on which it was told, in Japan; what follows from it follows when it is recorded
 * @param recordedOn the day on which the center recorded it, in Japan
 * @param toldBy the name of who told it, sealed
 */
public record Relayed(
        UUID id, UUID handoff, Answer answer, Channel channel, LocalDate toldOn, LocalDate recordedOn, Sealed toldBy) {
    /** What was told. */
    public enum Answer implements Code {
        ACCEPTANCE("引受け", "Acceptance"),
        REFUSAL("引受困難", "Refusal"),
        RETURN("差戻し", "Return"),
        CLOSING("終結", "Closing");

        private final String japanese;
        private final String english;

        Answer(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        @Override
        public String japanese() {
            return japanese;
        }

        @Override
        public String english() {
            return english;
        }
    }
}
