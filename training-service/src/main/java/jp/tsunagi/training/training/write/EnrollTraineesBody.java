package jp.tsunagi.training.training.write;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.training.training.Trainee;
import jp.tsunagi.training.training.TrainingCommand.EnrollTrainees;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Trainees to enroll. */
@Schema(description = "申し込む受講者 / Trainees to enroll")
public record EnrollTraineesBody(
        @Schema(
                description = "それぞれ一度。申込済みの人はそのまま / Each named once; who is enrolled already stays so",
                minItems = 1,
                maxItems = PlanTrainingBody.LARGEST_CAPACITY)
        List<TraineeBody> trainees)
        implements CheckedBody {
    /** One trainee. */
    @Schema(description = "受講者 / A trainee")
    public record TraineeBody(
            @Schema(description = "受講者ごとに決めた無作為のID。どの研修でも同じ / A random id of the person, the same in every training")
            UUID trainee,

            Sector sector,
            Occupation occupation,

            @Schema(
                    description = "所属機関の市区町村コード 5桁または6桁。政令市の区は市に数える"
                            + " / Municipality of the agency, 5 or 6 digits; a ward counts to its city",
                    examples = "25201")
            String municipality) {
        private Trainee trainee(String countedMunicipality) {
            return new Trainee(trainee, sector, occupation, countedMunicipality);
        }
    }

    @Override
    public void check(Faults faults) {
        if (trainees.isEmpty()) {
            faults.add("/trainees", EdgeProblem.REQUIRED);
        }
        faults.atMost("/trainees", trainees, PlanTrainingBody.LARGEST_CAPACITY);
        for (int i = 0; i < trainees.size(); i++) {
            var _ = faults.residence(
                    "/trainees/" + i + "/municipality", trainees.get(i).municipality());
        }
    }

    EnrollTrainees command() {
        return new EnrollTrainees(trainees.stream()
                .map(trainee -> trainee.trainee(counted(trainee.municipality())))
                .toList());
    }

    /** The code that is stored: five digits, a ward's city for a ward. */
    private static String counted(String code) {
        return Municipalities.find(code) instanceof Residence.Known known
                ? known.municipality().code()
                : code;
    }
}
