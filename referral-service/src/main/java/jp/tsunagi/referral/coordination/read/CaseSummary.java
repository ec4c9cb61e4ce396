package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.referral.coordination.CaseStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
@Schema(description = "一覧のケース / A case in a list")
public record CaseSummary(
        UUID id,
        UUID consultation,

        @Schema(description = "児が特定されていなければ無し / Absent while nobody is identified") @Nullable
        UUID child,

        @Schema(description = "開始したセンター / The center that opened it")
        UUID center,

        @Schema(description = "主担当の機関 / The responsible body")
        UUID responsible,

        @Schema(description = "市町村コード5桁。不明なら無し / Municipality, absent when unknown") @Nullable
        String municipality,

        @Nullable String municipalityName,

        @Schema(
                description =
                        "児の転居が分かった市町村。ケースの市町村と違えば、新たな引継ぎを検討する / Where the child is known to have moved; when it differs from the case's municipality, a new handoff is proposed")
        @Nullable
        String livesIn,

        @Schema(description = "医療的ケアが終わった、または死亡した日。以後は督促しない / The day on which care ended; nobody is reminded any more")
        @Nullable
        LocalDate careEndedOn,

        LocalDate openedOn,
        List<ConsultationTheme> themes,
        List<Sector> sectors,
        CaseStage state,

        @Schema(description = "回答待ちの申出がある / An offer waits for an answer")
        boolean handoffPending,

        @Schema(description = "センターの助言を待っている件数 / How much advice the center has not given yet")
        int adviceWaiting,

        @Nullable LocalDate closedOn,
        @Nullable CaseOutcome outcome,
        int version) {
    static CaseSummary of(CaseRow row) {
        return new CaseSummary(
                row.id,
                row.consultation,
                row.child,
                row.center,
                row.responsible,
                row.municipality,
                Places.name(row.municipality),
                row.livesIn,
                row.careEndedOn,
                row.openedOn,
                CodeColumn.list(ConsultationTheme.class, row.themes),
                CodeColumn.list(Sector.class, row.sectors),
                row.closedOn == null ? CaseStage.OPEN : CaseStage.CLOSED,
                row.handoffPending,
                row.adviceWaiting,
                row.closedOn,
                row.outcome,
                row.number);
    }
}
