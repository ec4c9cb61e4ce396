package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.intake.consultation.IntroductionOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What really came of an introduction. */
@Schema(description = "紹介の結果の訂正。前の結果も残る / What really came of an introduction; what was recorded before stays")
public record CorrectIntroductionOutcomeBody(IntroductionOutcome outcome, CorrectionReason reason) {}
