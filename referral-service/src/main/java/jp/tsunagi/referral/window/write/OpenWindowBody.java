package jp.tsunagi.referral.window.write;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.window.Window;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one-stop window of a municipality. */
@Schema(description = "市町村の一元的な窓口 / The one-stop window of a municipality")
public record OpenWindowBody(
        @Schema(description = "窓口を置く関係機関 / The agency that keeps it")
        UUID agency,

        @Schema(
                description = "連絡先。部署、電話番号、受付時間。個人の連絡先は書かない"
                        + " / How it is reached: section, telephone, hours; nothing private",
                examples = "子育て支援課 077-000-0000 平日 8:30-17:15",
                maxLength = Window.LONGEST_REACH)
        String reach,

        @Schema(description = "開設した日 / Its first day", examples = "2026-04-01")
        LocalDate since)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.text("/reach", reach, Window.LONGEST_REACH);
    }
}
