package jp.tsunagi.intake.child.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.child.access.Looks.Look;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody looked at what is kept of a child. */
@Schema(description = "閲覧の記録 / That somebody looked")
public record LookItem(
        OffsetDateTime at,

        @Schema(description = "見た人のアカウント / The account that looked")
        String by,

        @Schema(description = "目的 / What for", examples = "child")
        String purpose,

        @Schema(description = "見た項目の区分 / Which class of fields", examples = "profile")
        String fields,

        @Schema(description = "見られた。拒まれたなら false / False when it was refused")
        boolean granted,

        @Schema(description = "見た児の記録と相談 / The child's records and consultations that were shown")
        List<UUID> about) {
    static LookItem of(Look look) {
        return new LookItem(
                look.at().atZone(Japan.ZONE).toOffsetDateTime(),
                look.subject(),
                look.purpose(),
                look.fields(),
                look.granted(),
                look.about());
    }
}
