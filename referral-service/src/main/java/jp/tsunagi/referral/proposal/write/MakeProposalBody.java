package jp.tsunagi.referral.proposal.write;

import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.resource.write.OfferingBody;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality proposes. */
@Schema(description = "社会資源の登録または変更の提案 / A proposal to register a resource or to change one")
public record MakeProposalBody(
        @Schema(description = "提案する市町村。5桁または6桁 / The municipality that proposes, 5 or 6 digits", examples = "25206")
        String municipality,

        @Schema(description = "社会資源の ID。新規なら新しい UUID / The resource; a new UUID for a new one")
        UUID resource,

        @Schema(description = "提供する関係機関 / The agency that offers it")
        UUID agency,

        OfferingBody offering,
        ResourceCapacity capacity)
        implements CheckedBody {
    static final String OFFERING = "/offering";

    @Override
    public void check(Faults faults) {
        var _ = faults.residence("/municipality", municipality);
        offering.check(faults, OFFERING);
    }
}
