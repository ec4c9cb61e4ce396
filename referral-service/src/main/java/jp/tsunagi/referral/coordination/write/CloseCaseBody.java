package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.contracts.referral.CaseOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a case. */
@Schema(description = "終結 / The end of a case")
public record CloseCaseBody(CaseOutcome outcome) {}
