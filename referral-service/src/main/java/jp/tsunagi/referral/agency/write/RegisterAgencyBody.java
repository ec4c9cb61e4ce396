package jp.tsunagi.referral.agency.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand.RegisterAgency;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency to register. */
@Schema(description = "登録する関係機関 / An agency to register")
public record RegisterAgencyBody(
        @Schema(description = "名称 / Public name", examples = "湖南圏域医療的ケア児等コーディネーター", maxLength = Agency.LONGEST_NAME)
        String name,

        Sector sector,

        @Schema(description = "機関の種別。なければ省く / What kind it is; leave out when it is not known") @Nullable
        AgencyKind kind,

        @Schema(
                description =
                        "所在地の市区町村コード 5桁または6桁。政令市の区は市に数える" + " / Where it is, 5 or 6 digits; a ward counts to its city",
                examples = "25206")
        String municipality,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(
                description = "担当する市区町村。所在地は書かなくても含む / The municipalities it works for; its own always belongs to them",
                examples = "[\"25206\", \"25207\"]")
        @Nullable
        List<String> covers)
        implements CheckedBody {
    private static final int MOST_MUNICIPALITIES = 200;

    @Override
    public void check(Faults faults) {
        faults.text("/name", name, Agency.LONGEST_NAME);
        faults.prefecture("/prefecture", prefecture);
        faults.atMost("/covers", covered(), MOST_MUNICIPALITIES);
        if (faults.none()) {
            check(faults, "/municipality", municipality);
            for (int i = 0; i < covered().size(); i++) {
                check(faults, "/covers/" + i, covered().get(i));
            }
        }
    }

    private void check(Faults faults, String pointer, String code) {
        faults.residence(pointer, code)
                .filter(place -> !place.prefecture().equals(prefecture))
                .ifPresent(_ -> faults.add(pointer, AgencyRules.AGENCY_OUTSIDE_PREFECTURE));
    }

    RegisterAgency command(UUID id, LocalDate today) {
        return new RegisterAgency(
                id,
                name,
                sector,
                kind,
                prefecture,
                Municipalities.counted(municipality),
                covered().stream().map(Municipalities::counted).toList(),
                today);
    }

    /** Where a counted code stands in the body. */
    String pointer(String code) {
        for (int i = 0; i < covered().size(); i++) {
            if (Municipalities.counted(covered().get(i)).equals(code)) {
                return "/covers/" + i;
            }
        }
        return "/municipality";
    }

    private List<String> covered() {
        return Objects.requireNonNullElse(covers, List.of());
    }
}
