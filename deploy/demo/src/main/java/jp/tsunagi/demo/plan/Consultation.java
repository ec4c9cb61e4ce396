package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import org.jspecify.annotations.Nullable;

/**
 * A consultation and what a center does with it.
 *
 * @param key the plan's word for it
 * @param center the center it reaches
 * @param account who takes it
 * @param receivedAt when it reaches the center
 * @param recordedOn the day on which it is recorded
 * @param municipality where it belongs; null when not known
 * @param urgency intake's code
 * @param carerWork null when not asked
 * @param child the child it is about; null when nobody is identified
 * @param linkedOn the day on which the child is identified with it; null without one
 * @param ownedOn the day on which somebody makes it their own; null when it stays with the duty desk
 * @param information null when none is given
 * @param coordination null when none is needed
 * @param ending null while it goes on
 */
public record Consultation(
        String key,
        UUID center,
        String account,
        OffsetDateTime receivedAt,
        LocalDate recordedOn,
        @Nullable String municipality,
        Channel channel,
        InquirerKind inquirer,
        SupportScope scope,
        Continuity continuity,
        Set<ConsultationTheme> themes,
        String urgency,
        @Nullable CarerWork carerWork,
        @Nullable String child,
        @Nullable LocalDate linkedOn,
        @Nullable LocalDate ownedOn,
        @Nullable Information information,
        @Nullable Request coordination,
        @Nullable Ending ending) {

    public Consultation {
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
    }

    /** Agencies are named to the family. */
    public record Information(LocalDate on, List<Agency> agencies) {
        public Information {
            agencies = List.copyOf(agencies);
        }
    }

    /** Coordination is asked for, between these sectors. */
    public record Request(LocalDate on, List<Sector> sectors) {
        public Request {
            sectors = List.copyOf(sectors);
        }
    }

    /** It comes to its end. */
    public record Ending(LocalDate on, Disposition disposition) {}

    /** The day of receipt in Japan, by which reports count. */
    public LocalDate receivedOn() {
        return receivedAt.toLocalDate();
    }

    Consultation with(Request asked) {
        return new Consultation(
                key,
                center,
                account,
                receivedAt,
                recordedOn,
                municipality,
                channel,
                inquirer,
                scope,
                continuity,
                themes,
                urgency,
                carerWork,
                child,
                linkedOn,
                ownedOn,
                information,
                asked,
                ending);
    }

    Consultation with(@Nullable Ending end) {
        return new Consultation(
                key,
                center,
                account,
                receivedAt,
                recordedOn,
                municipality,
                channel,
                inquirer,
                scope,
                continuity,
                themes,
                urgency,
                carerWork,
                child,
                linkedOn,
                ownedOn,
                information,
                coordination,
                end);
    }
}
