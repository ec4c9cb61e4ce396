package jp.tsunagi.referral.resource.write;

import jp.tsunagi.contracts.referral.RetirementReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a resource is offered no more. */
@Schema(description = "掲載終了の理由 / Why it is offered no more")
public record RetireResourceBody(RetirementReason reason) {}
