package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Advice that the responsible body asks of the center that opened the case (助言). It keeps the case all the while (notice
 * 4(3)).
 *
 * @param id random; its texts are sealed for it
 * @param askedBy the body that was responsible then
 * @param askedOn the day in Japan
 * @param question sealed text
 * @param answer what the center said; null while it has not
 */
public record Advice(
        UUID id,
        UUID askedBy,
        LocalDate askedOn,
        Sealed question,
        @Nullable Answer answer) {
    /**
     * What the center said.
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
