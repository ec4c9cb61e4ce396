package jp.tsunagi.referral.coordinator.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.referral.coordinator.Completion;
import jp.tsunagi.referral.coordinator.Placement;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a coordinator is placed. */
@Schema(description = "コーディネーターの配置。氏名は書かない / How a coordinator is placed; no person's name")
public record PlacementBody(
        @Schema(
                description = "担当する市区町村。5桁または6桁。政令市の区は市に数える"
                        + " / The municipalities they work for, 5 or 6 digits; a ward counts to its city",
                examples = "[\"25206\", \"25207\"]")
        List<String> municipalities,

        @Schema(description = "修了した研修。区分ごとに一つ / The trainings completed, one of each kind") @Nullable
        List<CompletedTraining> trainings,

        @Schema(
                description = "アカウントの ID。なければ省く / The account's opaque id; leave out when there is none",
                pattern = "[A-Za-z0-9][A-Za-z0-9:._-]{0,254}")
        @Nullable
        String account,

        @Schema(
                description = "職場の連絡先。部署、電話番号、受付時間。個人の連絡先は書かない"
                        + " / How the desk is reached: section, telephone, hours; nothing private",
                examples = "障害福祉課 相談支援係 077-000-0000 平日 9:00-17:00",
                maxLength = Placement.LONGEST_REACH)
        String reach,

        @Schema(description = "配置の初日 / The first day", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "配置の最終日の予定。なければ省く / The last day as planned; leave out for open") @Nullable
        LocalDate to)
        implements CheckedBody {
    private static final int MOST_MUNICIPALITIES = 200;
    private static final int MOST_TRAININGS = 20;

    /** A training that was completed. */
    public record CompletedTraining(
            CourseKind course,

            @Schema(description = "修了日 / The day", examples = "2025-11-30")
            LocalDate on) {}

    @Override
    public void check(Faults faults) {
        check(faults, "");
    }

    /** Notes what is wrong with a placement that lies inside another body. */
    void check(Faults faults, String at) {
        faults.between(at + "/municipalities", municipalities, 1, MOST_MUNICIPALITIES);
        faults.atMost(at + "/trainings", completed(), MOST_TRAININGS);
        faults.text(at + "/reach", reach, Placement.LONGEST_REACH);
        if (to != null && to.isBefore(from)) {
            faults.add(at + "/to", EdgeProblem.WRONG_ORDER);
        }
        for (int i = 0; i < municipalities.size() && i < MOST_MUNICIPALITIES; i++) {
            var _ = faults.residence(at + "/municipalities/" + i, municipalities.get(i));
        }
    }

    Placement placement() {
        return new Placement(
                municipalities.stream().map(Municipalities::counted).toList(),
                completed().stream()
                        .map(training -> new Completion(training.course(), training.on()))
                        .toList(),
                account,
                reach,
                from,
                to);
    }

    /** Where a counted code stands in the body. */
    String pointer(String code) {
        return "/municipalities/"
                + municipalities.stream().map(Municipalities::counted).toList().indexOf(code);
    }

    private List<CompletedTraining> completed() {
        return Objects.requireNonNullElse(trainings, List.of());
    }
}
