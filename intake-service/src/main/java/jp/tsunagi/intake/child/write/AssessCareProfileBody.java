package jp.tsunagi.intake.child.write;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.WatchLevel;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which care a child needs. */
@Schema(description = "必要な医療的ケア / Which care a child needs")
public record AssessCareProfileBody(
        @Schema(description = "判定した日。その日のスコア表で数える / The day of the assessment, whose table counts")
        LocalDate assessedOn,

        @Schema(description = "項目ごとに一回。空も可 / Each detail once; may be empty")
        List<CareBody> items,

        @Schema(description = "スコア外のケアがある / There is care that the score does not know")
        Boolean otherCare)
        implements CheckedBody {
    /** One care and how closely it has to be watched. */
    @Schema(description = "ケアと見守りの度合い / A care and how closely it has to be watched")
    public record CareBody(CareDetail detail, WatchLevel watch) {}

    @Override
    public void check(Faults faults) {
        var seen = EnumSet.noneOf(CareDetail.class);
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).detail())) {
                faults.add("/items/" + i + "/detail", ChildRules.ASSESSED_TWICE);
            }
        }
    }

    List<AssessedCare> cares() {
        return items.stream()
                .map(item -> new AssessedCare(item.detail(), item.watch()))
                .toList();
    }
}
