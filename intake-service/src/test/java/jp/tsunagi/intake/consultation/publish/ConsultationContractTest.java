package jp.tsunagi.intake.consultation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.Urgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationContractTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();

    @Test
    void the_world_hears_the_day_in_japan_and_the_codes() {
        var lateEvening = Instant.parse("2026-11-20T15:30:00Z");
        assertThat(ConsultationContract.translate(new ConsultationReceived(
                        ID,
                        CENTER,
                        "25",
                        null,
                        lateEvening,
                        Channel.FAX,
                        InquirerKind.HOSPITAL_OR_CLINIC,
                        SupportScope.INDIVIDUAL,
                        Continuity.NEW,
                        Set.of(ConsultationTheme.DISCHARGE),
                        Urgency.URGENT,
                        true)))
                .contains(new jp.tsunagi.contracts.intake.ConsultationReceived(
                        ID,
                        CENTER,
                        "25",
                        null,
                        LocalDate.of(2026, 11, 21),
                        Channel.FAX,
                        InquirerKind.HOSPITAL_OR_CLINIC,
                        SupportScope.INDIVIDUAL,
                        Continuity.NEW,
                        Set.of(ConsultationTheme.DISCHARGE),
                        true));
    }

    @Test
    void findings_stay_at_home() {
        assertThat(ConsultationContract.translate(new DispositionFellDue(ID))).isEmpty();
    }
}
