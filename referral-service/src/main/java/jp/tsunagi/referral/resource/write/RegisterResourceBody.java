package jp.tsunagi.referral.resource.write;

import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A support resource to register. */
@Schema(description = "登録する社会資源 / A support resource to register")
public record RegisterResourceBody(
        @Schema(description = "提供する関係機関。分野と都道府県はこの機関のもの / The agency that offers it, which gives sector and prefecture")
        UUID agency,

        OfferingBody offering,

        ResourceCapacity capacity)
        implements CheckedBody {
    static final String OFFERING = "/offering";

    @Override
    public void check(Faults faults) {
        offering.check(faults, OFFERING);
    }
}
