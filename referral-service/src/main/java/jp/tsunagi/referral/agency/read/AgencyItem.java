package jp.tsunagi.referral.agency.read;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as it is shown. */
@Schema(description = "関係機関 / An agency")
public record AgencyItem(
        UUID id,
        String name,
        Sector sector,

        @Schema(description = "機関の種別。登録が無ければ無し / What kind it is; absent when nobody has said") @Nullable
        AgencyKind kind,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(description = "所在地の市町村コード5桁 / Where it is, five digits", examples = "25206")
        String municipality,

        @Nullable String municipalityName,

        @Schema(description = "担当する市町村コード5桁 / The municipalities it works for, five digits")
        List<String> covers,

        int version) {
    static AgencyItem of(AgencyRegistered known, int version) {
        return new AgencyItem(
                known.id(),
                known.name(),
                known.sector(),
                known.kind(),
                known.prefecture(),
                known.municipality(),
                name(known.municipality()),
                known.covers(),
                version);
    }

    static AgencyItem of(AgencyRow row) {
        return new AgencyItem(
                row.id,
                row.name,
                row.sector,
                row.kind,
                row.prefecture,
                row.municipality,
                name(row.municipality),
                List.of(row.covers),
                row.number);
    }

    private static @Nullable String name(String municipality) {
        return Municipalities.name(municipality).orElse(null);
    }
}
