package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.coordination.Tenure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a body is responsible for a case, as it is shown. */
@Schema(description = "主担当であった期間 / How long a body is responsible")
public record TenureItem(
        UUID body,

        @Schema(description = "市町村コード5桁。不明なら無し / Municipality, absent when unknown") @Nullable
        String municipality,

        @Nullable String municipalityName,

        @Schema(description = "主担当となった日 / The day on which it became responsible")
        LocalDate from,

        @Schema(description = "次の機関に移った日、または終結の日。主担当である間は無し / The day it ended, absent while it is responsible")
        @Nullable
        LocalDate until) {

    static TenureItem of(Tenure tenure) {
        return new TenureItem(
                tenure.body(),
                tenure.municipality(),
                Places.name(tenure.municipality()),
                tenure.from(),
                tenure.until());
    }
}
