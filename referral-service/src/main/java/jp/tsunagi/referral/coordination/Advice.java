package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Advice that is asked of others (助言): by the responsible body of the center that opened the case (notice 4(3)), by that center
 * of its prefecture (notice 2(2)). The case stays where it is all the while.
 *
 * @param id random; its texts are sealed for it
 * @param askedBy the body that was responsible then, or the center
 * @param askedOn the day in Japan
 * @param question sealed text
 * @param answer what was said; null while nothing was
 */
public record Advice(
        UUID id,
        UUID askedBy,
        LocalDate askedOn,
        Sealed question,
        @Nullable Answer answer) {
    /**
     * What was said.
     *
     * @param givenOn the day in Japan
     * @param text sealed text
     */
    public record Answer(LocalDate givenOn, Sealed text) {}

    static Advice asked(UUID id, UUID by, LocalDate on, Sealed question) {
        return new Advice(id, by, on, question, null);
    }

    Advice answered(Answer given) {
        return new Advice(id, askedBy, askedOn, question, given);
    }
}
