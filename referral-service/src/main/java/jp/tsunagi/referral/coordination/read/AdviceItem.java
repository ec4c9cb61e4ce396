package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.coordination.texts.Counsel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Advice as those who ask and give it read it. */
@Schema(description = "助言 / Advice")
public record AdviceItem(
        UUID id,

        @Schema(description = "助言を求めた機関 / The body that asked for it")
        UUID askedBy,

        LocalDate askedOn,

        @Schema(description = "相談の内容。消去された場合は無し / The question, absent when erased") @Nullable
        String question,

        @Schema(description = "助言した日。まだなら無し / The day it was given, absent before") @Nullable
        LocalDate givenOn,

        @Schema(description = "助言の内容。まだ、または消去された場合は無し / The advice, absent before and when erased") @Nullable
        String answer) {
    static AdviceItem of(Counsel counsel) {
        var advice = counsel.advice();
        var given = advice.answer();
        return new AdviceItem(
                advice.id(),
                advice.askedBy(),
                advice.askedOn(),
                counsel.question(),
                given == null ? null : given.givenOn(),
                counsel.answer());
    }
}
