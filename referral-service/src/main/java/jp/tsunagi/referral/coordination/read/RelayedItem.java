package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.referral.coordination.Relayed;
import jp.tsunagi.referral.coordination.texts.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the center recorded for a body that has no access, as it is shown. */
@Schema(description = "代行記録 / What the center recorded for a body that has no access")
public record RelayedItem(
        UUID handoff,
        Relayed.Answer answer,

        @Schema(description = "方法 / How the center was told")
        Channel channel,

        @Schema(description = "回答のあった日 / The day the center was told")
        LocalDate on,

        @Schema(description = "記録した日。引受けなどの効力はこの日から / The day it was recorded, from which it holds")
        LocalDate recordedOn,

        @Schema(description = "回答した人。消去された場合は無し / Who told it, absent when erased") @Nullable
        String toldBy) {
    static RelayedItem of(Word word) {
        var relayed = word.relayed();
        return new RelayedItem(
                relayed.handoff(),
                relayed.answer(),
                relayed.channel(),
                relayed.toldOn(),
                relayed.recordedOn(),
                word.toldBy());
    }
}
