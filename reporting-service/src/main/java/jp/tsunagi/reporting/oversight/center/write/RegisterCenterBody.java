package jp.tsunagi.reporting.oversight.center.write;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterCommand.RegisterCenter;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center to register. */
@Schema(description = "登録するセンター / A center to register")
public record RegisterCenterBody(
        @Schema(description = "名称 / Public name", examples = "滋賀県医療的ケア児支援センター", maxLength = Center.LONGEST_NAME)
        String name,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(
                description = "担当区域の市区町村コード 5桁または6桁。政令市の区は市に数える"
                        + " / Area, codes of 5 or 6 digits; a ward counts to its city",
                examples = "[\"25201\"]")
        List<String> municipalities,

        @Schema(description = "通常の週の開所時間 / Opening hours of an ordinary week")
        List<OpeningHoursBody> openingHours)
        implements CheckedBody {
    private static final int MOST_MUNICIPALITIES = 200;
    private static final int MOST_SPANS = 50;

    @Override
    public void check(Faults faults) {
        faults.text("/name", name, Center.LONGEST_NAME);
        faults.prefecture("/prefecture", prefecture);
        faults.atMost("/municipalities", municipalities, MOST_MUNICIPALITIES);
        faults.atMost("/openingHours", openingHours, MOST_SPANS);
        if (faults.none()) {
            checkArea(faults);
            checkHours(faults);
        }
    }

    private void checkArea(Faults faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < municipalities.size(); i++) {
            var pointer = "/municipalities/" + i;
            faults.residence(pointer, municipalities.get(i)).ifPresent(place -> {
                if (!place.prefecture().equals(prefecture)) {
                    faults.add(pointer, CenterRules.AREA_OUTSIDE_PREFECTURE);
                } else if (!seen.add(place.code())) {
                    faults.add(pointer, CenterRules.MUNICIPALITY_NAMED_TWICE);
                }
            });
        }
    }

    private void checkHours(Faults faults) {
        for (int i = 0; i < openingHours.size(); i++) {
            var pointer = "/openingHours/" + i;
            var span = openingHours.get(i).span();
            if (!span.opensBeforeItCloses()) {
                faults.add(pointer + "/closes", CenterRules.CLOSES_BEFORE_IT_OPENS);
            } else if (openingHours.subList(0, i).stream()
                    .map(OpeningHoursBody::span)
                    .anyMatch(span::overlaps)) {
                faults.add(pointer, CenterRules.OPENING_HOURS_OVERLAP);
            }
        }
    }

    RegisterCenter command(UUID id, LocalDate today) {
        return new RegisterCenter(
                id,
                name,
                prefecture,
                municipalities.stream().map(RegisterCenterBody::counted).toList(),
                openingHours.stream().map(OpeningHoursBody::span).toList(),
                today);
    }

    /** Where a code of the area stands in the body. */
    static String pointer(RegisterCenterBody body, String counted) {
        for (int i = 0; i < body.municipalities.size(); i++) {
            if (counted(body.municipalities.get(i)).equals(counted)) {
                return "/municipalities/" + i;
            }
        }
        return "/municipalities";
    }

    private static String counted(String code) {
        return Municipalities.find(code) instanceof Residence.Known known
                ? known.municipality().code()
                : code;
    }
}
