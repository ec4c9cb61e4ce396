package jp.tsunagi.referral.resource.write;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a resource offers. */
@Schema(description = "社会資源の内容。個人に関することは書かない / What a resource offers; nothing about a person")
public record OfferingBody(
        @Schema(description = "名称 / Public name", examples = "湖南短期入所", maxLength = Offering.LONGEST_NAME)
        String name,

        ResourceKind kind,

        @Schema(
                description = "対象の市区町村。5桁または6桁。政令市の区は市に数える"
                        + " / The municipalities it serves, 5 or 6 digits; a ward counts to its city",
                examples = "[\"25206\", \"25207\"]")
        List<String> municipalities,

        @Schema(
                description = "対象年齢の下限。なければ省く / The youngest age in years; leave out for any",
                minimum = "0",
                maximum = "99",
                examples = "0")
        @Nullable
        Integer ageFrom,

        @Schema(
                description = "対象年齢の上限(この年齢を含む)。なければ省く / The oldest age in years, itself included; leave out for any",
                minimum = "0",
                maximum = "99",
                examples = "17")
        @Nullable
        Integer ageTo,

        @Schema(description = "受け入れる医療的ケア。空なら問わない / The care it accepts; none for any") @Nullable
        Set<CareItem> careItems,

        @Schema(description = "応える相談内容 / The matters of consultations it answers") @Nullable
        Set<ConsultationTheme> themes,

        @Schema(
                description = "利用できる日時 / When it is open",
                examples = "月〜金 9:00-17:00",
                maxLength = Offering.LONGEST_TEXT)
        @Nullable
        String schedule,

        @Schema(description = "申込み方法 / How to apply", examples = "市の窓口で申請する", maxLength = Offering.LONGEST_TEXT)
        @Nullable
        String howToApply)
        implements CheckedBody {
    private static final int MOST_MUNICIPALITIES = 200;

    /** What a request for this offering would say. */
    public static OfferingBody of(Offering offering) {
        return new OfferingBody(
                offering.name(),
                offering.kind(),
                offering.municipalities(),
                offering.ages().from(),
                offering.ages().to(),
                offering.careItems(),
                offering.themes(),
                offering.schedule(),
                offering.howToApply());
    }

    @Override
    public void check(Faults faults) {
        check(faults, "");
    }

    /** Notes what is wrong with an offering that lies inside another body. */
    public void check(Faults faults, String at) {
        faults.text(at + "/name", name, Offering.LONGEST_NAME);
        faults.between(at + "/municipalities", municipalities, 1, MOST_MUNICIPALITIES);
        age(faults, at + "/ageFrom", ageFrom, 0);
        age(faults, at + "/ageTo", ageTo, Objects.requireNonNullElse(ageFrom, 0));
        longest(faults, at + "/schedule", schedule);
        longest(faults, at + "/howToApply", howToApply);
        for (int i = 0; i < municipalities.size() && i < MOST_MUNICIPALITIES; i++) {
            var _ = faults.residence(at + "/municipalities/" + i, municipalities.get(i));
        }
    }

    /** What is offered. */
    public Offering offering() {
        return new Offering(
                name,
                kind,
                municipalities.stream().map(Municipalities::counted).toList(),
                new Ages(ageFrom, ageTo),
                Objects.requireNonNullElse(careItems, Set.of()),
                Objects.requireNonNullElse(themes, Set.of()),
                Objects.requireNonNullElse(schedule, ""),
                Objects.requireNonNullElse(howToApply, ""));
    }

    /** Where a counted code stands in the body. */
    String pointer(String code) {
        for (int i = 0; i < municipalities.size(); i++) {
            if (Municipalities.counted(municipalities.get(i)).equals(code)) {
                return "/municipalities/" + i;
            }
        }
        return "/municipalities";
    }

    private static void age(Faults faults, String pointer, @Nullable Integer age, int least) {
        if (age != null && (age < least || age > Ages.OLDEST)) {
            faults.add(pointer, EdgeProblem.OUT_OF_RANGE, least, Ages.OLDEST);
        }
    }

    private static void longest(Faults faults, String pointer, @Nullable String text) {
        if (text != null && text.length() > Offering.LONGEST_TEXT) {
            faults.add(pointer, EdgeProblem.TOO_LONG, Offering.LONGEST_TEXT);
        }
    }
}
