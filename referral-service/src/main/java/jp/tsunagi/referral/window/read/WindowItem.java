package jp.tsunagi.referral.window.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.referral.window.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A one-stop window as it is shown. */
@Schema(description = "一元的な窓口 / A one-stop window")
public record WindowItem(
        @Schema(description = "市町村コード5桁 / The municipality, five digits", examples = "25206")
        String municipality,

        @Nullable String municipalityName,

        @Schema(description = "窓口を置く関係機関 / The agency that keeps it")
        UUID agency,

        @Schema(description = "連絡先 / How it is reached") String reach,

        @Schema(description = "開設した日 / Its first day") LocalDate since,

        @Schema(description = "最終日。廃止されていなければ無し / Its last day; absent while it is kept") @Nullable
        LocalDate until,

        int version) {
    static WindowItem of(Entry entry, int version) {
        return new WindowItem(
                entry.municipality(),
                Municipalities.name(entry.municipality()).orElse(null),
                entry.window().agency(),
                entry.window().reach(),
                entry.window().since(),
                entry.until(),
                version);
    }
}
