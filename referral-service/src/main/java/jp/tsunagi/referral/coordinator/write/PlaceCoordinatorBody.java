package jp.tsunagi.referral.coordinator.write;

import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coordinator to place. */
@Schema(description = "配置するコーディネーター / A coordinator to place")
public record PlaceCoordinatorBody(
        @Schema(description = "所属する関係機関。都道府県はこの機関のもの / The agency they work for, which gives the prefecture")
        UUID body,

        PlacementBody placement,

        ResourceCapacity capacity)
        implements CheckedBody {
    static final String PLACEMENT = "/placement";

    @Override
    public void check(Faults faults) {
        placement.check(faults, PLACEMENT);
    }
}
