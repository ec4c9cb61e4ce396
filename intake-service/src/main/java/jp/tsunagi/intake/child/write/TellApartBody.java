package jp.tsunagi.intake.child.write;

import java.util.UUID;
import jp.tsunagi.intake.child.merge.DifferenceReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which record, and what that rests on. */
@Schema(description = "別の児であるという決定 / That two records are of different children")
public record TellApartBody(
        @Schema(description = "もう一方の記録。同じセンターのもの / The other record, of the same center")
        UUID from,

        DifferenceReason reason) {}
