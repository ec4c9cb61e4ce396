package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.WithdrawalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contact counts no more. */
@Schema(description = "対応記録の取消し / Why a contact counts no more")
public record WithdrawContactBody(WithdrawalReason reason) {}
