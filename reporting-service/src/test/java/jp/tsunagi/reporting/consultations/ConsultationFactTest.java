package jp.tsunagi.reporting.consultations;

import static jp.tsunagi.testing.ProjectionSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.reporting.consultations.ConsultationFact.Disposal;
import jp.tsunagi.reporting.consultations.ConsultationFact.Reopening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationFactTest {
    private static final UUID CONSULTATION = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final Instant T1 = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant T2 = Instant.parse("2026-12-10T01:00:00Z");

    @Test
    void a_received_consultation_is_a_fact_without_anything_else() {
        specify(ConsultationFact.PROJECTION)
                .at(T1)
                .given(received(null, Set.of()))
                .then(new ConsultationFact(1, received(null, Set.of()), T1, List.of(), List.of()));
    }

    @Test
    void it_is_disposed_of_at_a_time_of_its_own() {
        specify(ConsultationFact.PROJECTION)
                .at(T1)
                .given(received(null, Set.of()))
                .at(T2)
                .given(new ConsultationDisposed(
                        CONSULTATION, CENTER, "25", null, LocalDate.of(2026, 12, 10), Disposition.LINKED, Set.of()))
                .then(new ConsultationFact(
                        2, received(null, Set.of()), T1, List.of(new Disposal(Disposition.LINKED, T2)), List.of()));
    }

    @Test
    void it_may_be_taken_up_again_and_end_again() {
        specify(ConsultationFact.PROJECTION)
                .at(T1)
                .given(received(null, Set.of()))
                .given(new ConsultationDisposed(
                        CONSULTATION, CENTER, "25", null, LocalDate.of(2026, 11, 30), Disposition.INFORMED, Set.of()))
                .at(T2)
                .given(new ConsultationReopened(
                        CONSULTATION, CENTER, "25", null, LocalDate.of(2026, 12, 10), ReopenReason.NEW_NEED))
                .given(received("25201", Set.of()))
                .given(new ConsultationDisposed(
                        CONSULTATION, CENTER, "25", null, LocalDate.of(2026, 12, 10), Disposition.LINKED, Set.of()))
                .then(new ConsultationFact(
                        5,
                        received("25201", Set.of()),
                        T1,
                        List.of(new Disposal(Disposition.INFORMED, T1), new Disposal(Disposition.LINKED, T2)),
                        List.of(new Reopening(LocalDate.of(2026, 12, 10), T2))));
    }

    @Test
    void told_again_it_is_the_same_consultation_with_the_newest_content() {
        var again = received("25201", Set.of(ConsultationTheme.SCHOOL));
        specify(ConsultationFact.PROJECTION)
                .at(T1)
                .given(received(null, Set.of()))
                .at(T2)
                .given(again)
                .then(new ConsultationFact(2, again, T1, List.of(), List.of()));
    }

    @Test
    void it_is_counted_in_the_month_of_its_receipt() {
        assertThat(new ConsultationFact(1, received(null, Set.of()), T2, List.of(), List.of()).month())
                .isEqualTo(YearMonth.of(2026, 11));
    }

    private static ConsultationReceived received(@Nullable String municipality, Set<ConsultationTheme> themes) {
        return new ConsultationReceived(
                CONSULTATION,
                CENTER,
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
