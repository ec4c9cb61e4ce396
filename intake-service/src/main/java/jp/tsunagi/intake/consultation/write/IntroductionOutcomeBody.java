package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.IntroductionOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an introduction. */
@Schema(description = "紹介の結果 / What came of an introduction")
public record IntroductionOutcomeBody(IntroductionOutcome outcome) {}
