package jp.tsunagi.referral.coordination.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking an offer back: who sends it says everything. */
@Schema(description = "取下げ / Taking an offer back")
public record WithdrawHandoffBody() {}
