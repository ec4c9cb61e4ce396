package jp.tsunagi.referral.proposal.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.proposal.ProposalStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal in the list. */
@Schema(description = "変更の提案の一覧の一行 / A proposal in the list")
public record ProposalLine(
        UUID id,

        @Schema(description = "提案した市町村コード5桁 / Whose proposal it is, five digits", examples = "25206")
        String municipality,

        @Schema(description = "社会資源の ID / The resource") UUID resource,

        @Schema(description = "提供する関係機関 / The agency that offers it")
        UUID agency,

        @Schema(description = "提案された名称 / The name as proposed")
        String name,

        @Schema(description = "状態: 未決、採用、不採用、取下げ / Open, accepted, declined, withdrawn")
        ProposalStatus status,

        LocalDate madeOn,

        @Schema(description = "決まった日。未決なら無し / The day it was settled; absent while it is open") @Nullable
        LocalDate settledOn,

        int version) {
    static ProposalLine of(ProposalRow row) {
        return new ProposalLine(
                row.id,
                row.municipality,
                row.resource,
                row.agency,
                row.name,
                row.status,
                row.madeOn,
                row.settledOn,
                row.number);
    }
}
