package jp.tsunagi.training.training.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.training.training.Attendee;
import jp.tsunagi.training.training.Trainee;
import jp.tsunagi.training.training.TrainingStage;
import jp.tsunagi.training.training.TrainingState.Certified;
import jp.tsunagi.training.training.TrainingState.Held;
import jp.tsunagi.training.training.TrainingState.Known;
import jp.tsunagi.training.training.TrainingState.Planned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training as it is shown, with its trainees. */
@Schema(description = "研修 / A training")
public record TrainingItem(
        UUID id,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        CourseKind kind,
        String title,

        @Schema(description = "年度の初めの西暦年 / Fiscal year by its first calendar year", examples = "2026")
        int fiscalYear,

        List<LocalDate> days,
        int capacity,
        TrainingMethod method,
        boolean subsidized,
        TrainingStage state,

        @Schema(description = "修了の日。認定前は無し / Day of completion, absent before it was certified") @Nullable
        LocalDate certifiedOn,

        @Schema(description = "申込順 / In order of enrollment")
        List<TraineeItem> trainees,

        int version) {
    /** One trainee. */
    @Schema(description = "受講者 / A trainee")
    public record TraineeItem(
            UUID trainee,
            Sector sector,
            Occupation occupation,

            @Schema(description = "所属機関の市町村コード5桁 / Municipality of the agency, five digits", examples = "25201")
            String municipality,

            @Nullable String municipalityName,

            @Schema(description = "出席した日、1から。実施前は無し / Days they came on, from 1; absent before it was held") @Nullable
            List<Integer> days,

            @Schema(description = "修了したか。認定前は無し / Whether they completed it, absent before that was certified")
            @Nullable
            Boolean completed) {}

    static TrainingItem of(Known training, int version) {
        return switch (training) {
            case Planned state -> item(state, null, trainee -> shown(trainee, null, null), version);
            case Held state -> {
                var days = days(state.held().attendees());
                yield item(state, null, trainee -> shown(trainee, cameOn(days, trainee), null), version);
            }
            case Certified state -> {
                var days = days(state.held().attendees());
                var completed = Set.copyOf(state.certified().completed());
                yield item(
                        state,
                        state.certified().certifiedOn(),
                        trainee -> shown(trainee, cameOn(days, trainee), completed.contains(trainee)),
                        version);
            }
        };
    }

    private static TrainingItem item(
            Known training, @Nullable LocalDate certifiedOn, Function<Trainee, TraineeItem> shown, int version) {
        var plan = training.plan();
        return new TrainingItem(
                plan.id(),
                plan.prefecture(),
                plan.kind(),
                plan.title(),
                plan.fiscalYear(),
                plan.days(),
                plan.capacity(),
                plan.method(),
                plan.subsidized(),
                training.stage(),
                certifiedOn,
                training.enrolled().stream().map(shown).toList(),
                version);
    }

    private static TraineeItem shown(Trainee trainee, @Nullable List<Integer> days, @Nullable Boolean completed) {
        return new TraineeItem(
                trainee.trainee(),
                trainee.sector(),
                trainee.occupation(),
                trainee.municipality(),
                Municipalities.name(trainee.municipality()).orElse(null),
                days,
                completed);
    }

    private static Map<UUID, List<Integer>> days(List<Attendee> attendees) {
        return attendees.stream()
                .collect(Collectors.toUnmodifiableMap(
                        attendee -> attendee.trainee().trainee(), Attendee::days));
    }

    /** Whom the attendance list does not name came on no day. */
    private static List<Integer> cameOn(Map<UUID, List<Integer>> days, Trainee trainee) {
        return days.getOrDefault(trainee.trainee(), List.of());
    }
}
