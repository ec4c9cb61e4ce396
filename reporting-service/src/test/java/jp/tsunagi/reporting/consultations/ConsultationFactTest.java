package jp.tsunagi.reporting.consultations;

import static jp.tsunagi.testing.ProjectionSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationFactTest {
    @Test
    void a_received_consultation_is_a_fact_without_anything_else() {
        specify(ConsultationFact.PROJECTION)
                .given(received(null, Set.of()))
                .then(new ConsultationFact(1, received(null, Set.of())));
    }

    @Test
    void the_newest_of_a_consultation_holds() {
        var corrected = received("25201", Set.of(ConsultationTheme.SCHOOL));
        specify(ConsultationFact.PROJECTION)
                .given(received(null, Set.of()), corrected)
                .then(new ConsultationFact(2, corrected));
    }

    @Test
    void it_is_counted_in_the_month_of_its_receipt() {
        assertThat(new ConsultationFact(1, received(null, Set.of())).month()).isEqualTo(YearMonth.of(2026, 11));
    }

    private static ConsultationReceived received(@Nullable String municipality, Set<ConsultationTheme> themes) {
        return new ConsultationReceived(
                UUID.fromString("11111111-1111-4111-8111-111111111111"),
                UUID.fromString("25000000-0000-4000-8000-000000000001"),
                "25",
                municipality,
                LocalDate.of(2026, 11, 30),
                Channel.TELEPHONE,
                InquirerKind.MOTHER,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                themes,
                false);
    }
}
