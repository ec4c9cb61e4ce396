package jp.tsunagi.training.training.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.training.training.Presence;
import jp.tsunagi.training.training.TrainingCommand.RecordAttendance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came when. */
@Schema(description = "出席 / Who came when")
public record RecordAttendanceBody(
        @Schema(
                description = "それぞれ一度。載っていない申込者は欠席 / Each named once; who is enrolled and not named did not come",
                maxItems = PlanTrainingBody.LARGEST_CAPACITY)
        List<PresenceBody> attendance)
        implements CheckedBody {
    /** One line of the list. */
    @Schema(description = "出席簿の一行 / One line of the attendance list")
    public record PresenceBody(
            UUID trainee,

            @Schema(
                    description = "出席した日。1が初日。空は全日欠席 / Days they came on, 1 is the first; none for who never came",
                    examples = "[1, 2, 3, 4]",
                    maxItems = PlanTrainingBody.MOST_DAYS)
            List<Integer> days) {}

    @Override
    public void check(Faults faults) {
        faults.atMost("/attendance", attendance, PlanTrainingBody.LARGEST_CAPACITY);
        for (int i = 0; i < attendance.size(); i++) {
            faults.atMost("/attendance/" + i + "/days", attendance.get(i).days(), PlanTrainingBody.MOST_DAYS);
        }
    }

    RecordAttendance command(LocalDate today) {
        return new RecordAttendance(
                attendance.stream()
                        .map(line -> new Presence(line.trainee(), Set.copyOf(line.days())))
                        .toList(),
                today);
    }
}
