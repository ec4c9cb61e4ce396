package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.WithdrawalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an introduction counts no more. */
@Schema(description = "紹介の取消し / Why an introduction counts no more")
public record WithdrawIntroductionBody(WithdrawalReason reason) {}
