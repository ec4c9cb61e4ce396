package jp.tsunagi.intake.consultation.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.consultation.IntroductionOutcome;
import jp.tsunagi.intake.consultation.Introductions.Made;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An introduction as it is shown. */
@Schema(description = "紹介 / An introduction")
public record IntroductionItem(
        UUID id,
        UUID agency,
        LocalDate introducedOn,

        @Schema(description = "結果を確かめる期日 / Day by which the outcome should be known")
        LocalDate outcomeDueOn,

        @Schema(description = "結果。分かるまで無し / What came of it, absent until it is known") @Nullable
        IntroductionOutcome outcome,

        @Schema(description = "期日を過ぎても結果が分からない / The outcome has been missing for too long")
        boolean overdue) {
    static IntroductionItem of(Made made) {
        var introduction = made.introduction();
        return new IntroductionItem(
                introduction.id(),
                introduction.agency(),
                Japan.day(introduction.introducedAt()),
                Japan.day(introduction.outcomeDue()),
                made.outcome(),
                made.overdue());
    }
}
