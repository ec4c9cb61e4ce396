package jp.tsunagi.referral.proposal.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.proposal.Entry;
import jp.tsunagi.referral.proposal.ProposalStatus;
import jp.tsunagi.referral.resource.write.OfferingBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal with all that it proposes. */
@Schema(description = "変更の提案 / A proposal")
public record ProposalItem(
        UUID id,

        @Schema(description = "提案した市町村コード5桁 / Whose proposal it is, five digits", examples = "25206")
        String municipality,

        @Schema(description = "社会資源の ID。登録済みなら変更、なければ新規 / The resource, registered already or new")
        UUID resource,

        @Schema(description = "提供する関係機関 / The agency that offers it")
        UUID agency,

        OfferingBody offering,
        ResourceCapacity capacity,

        @Schema(description = "状態: 未決、採用、不採用、取下げ / Open, accepted, declined, withdrawn")
        ProposalStatus status,

        LocalDate madeOn,

        @Schema(description = "決まった日。未決なら無し / The day it was settled; absent while it is open") @Nullable
        LocalDate settledOn,

        @Schema(description = "不採用の理由 / Why it was declined") @Nullable
        String reason,

        int version) {
    static ProposalItem of(Entry entry, int version) {
        var proposed = entry.proposed();
        return new ProposalItem(
                entry.id(),
                entry.municipality(),
                proposed.resource(),
                proposed.agency(),
                OfferingBody.of(proposed.offering()),
                proposed.capacity(),
                entry.status(),
                entry.madeOn(),
                entry.settledOn(),
                entry.reason(),
                version);
    }
}
