package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseStage;
import jp.tsunagi.referral.coordination.CaseState.Closed;
import jp.tsunagi.referral.coordination.CaseState.Known;
import jp.tsunagi.referral.coordination.texts.Counsel;
import jp.tsunagi.referral.coordination.texts.Minutes;
import jp.tsunagi.referral.coordination.texts.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as it is shown, as it stands this moment. */
@Schema(description = "連絡調整のケース / A coordination case")
public record CaseItem(
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
        @Nullable LocalDate closedOn,
        @Nullable CaseOutcome outcome,

        @Schema(description = "加わっている関係機関 / Agencies that act in it")
        List<UUID> agencies,

        @Schema(
                description =
                        "ケース会議。主担当の機関にだけ示し、ほかには null / Conferences, shown to the responsible body alone, null for others")
        @Nullable
        List<ConferenceItem> conferences,

        @Schema(description = "求めた助言と、センターの助言 / Advice that was asked for and given")
        List<AdviceItem> advice,

        @Schema(
                description =
                        "センターが県に求めた助言。開始したセンターにだけ示し、ほかには null / What the center asked the prefecture, shown to it alone")
        @Nullable
        List<AdviceItem> escalations,

        List<HandoffItem> handoffs,

        @Schema(description = "アカウントのない機関について、センターが代行記録した回答 / Answers the center recorded for bodies without access")
        List<RelayedItem> relayed,

        List<FollowUpItem> followUps,
        int version) {

    /**
     * @param minutes null for a reader who only follows up
     * @param escalated null for a reader who does not belong to the center
     */
    static CaseItem of(
            Known known,
            @Nullable List<Minutes> minutes,
            List<Counsel> counsel,
            @Nullable List<Counsel> escalated,
            List<Word> words,
            int version) {
        var file = known.file();
        var opened = file.opened();
        @Nullable CaseClosed closing = known instanceof Closed closed ? closed.closing() : null;
        return new CaseItem(
                opened.id(),
                opened.consultation(),
                opened.child(),
                opened.center(),
                file.responsible(),
                file.municipality(),
                Places.name(file.municipality()),
                file.facts().livesIn(),
                file.facts().careEndedOn(),
                opened.openedOn(),
                List.copyOf(opened.themes()),
                List.copyOf(opened.sectors()),
                closing == null ? CaseStage.OPEN : CaseStage.CLOSED,
                closing == null ? null : closing.closedOn(),
                closing == null ? null : closing.outcome(),
                file.agencies(),
                minutes == null
                        ? null
                        : minutes.stream()
                                .map(some -> ConferenceItem.of(some, file.conferences()))
                                .toList(),
                counsel.stream().map(AdviceItem::of).toList(),
                escalated == null
                        ? null
                        : escalated.stream().map(AdviceItem::of).toList(),
                file.handoffs().all().stream().map(HandoffItem::of).toList(),
                words.stream().map(RelayedItem::of).toList(),
                file.followUps().all().stream()
                        .map(planned -> FollowUpItem.of(opened.id(), planned, closing != null))
                        .toList(),
                version);
    }
}
