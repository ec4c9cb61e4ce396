package jp.tsunagi.intake.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoordinationNeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private static final UUID NURSING = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();

    @Test
    void two_agencies_that_the_family_was_introduced_to_suggest_it() {
        var first = introduction(NURSING);
        assertThat(need(Introductions.NONE.with(first))).isEmpty();
        assertThat(need(Introductions.NONE.with(first).with(introduction(NURSING))))
                .as("one agency, twice")
                .isEmpty();
        var both = Introductions.NONE.with(first).with(introduction(SCHOOL));
        assertThat(need(both)).containsExactly(CoordinationReason.AGENCIES);
        assertThat(need(both.answered(first.id(), IntroductionOutcome.TAKEN_UP)))
                .containsExactly(CoordinationReason.AGENCIES);
        assertThat(need(both.answered(first.id(), IntroductionOutcome.NOT_TAKEN_UP)))
                .as("one of them sees to the family")
                .isEmpty();
    }

    @Test
    void matters_of_two_sectors_suggest_it() {
        assertThat(need(ConsultationTheme.NIGHT_CARE, ConsultationTheme.HOME_NURSING))
                .isEmpty();
        assertThat(need(ConsultationTheme.NIGHT_CARE, ConsultationTheme.SIBLINGS))
                .isEmpty();
        assertThat(need(ConsultationTheme.NIGHT_CARE, ConsultationTheme.SCHOOL))
                .containsExactly(CoordinationReason.SECTORS);
    }

    @Test
    void what_was_asked_for_or_concerns_no_family_is_not_suggested() {
        var handling = Handling.of(
                received(SupportScope.INDIVIDUAL, Set.of(ConsultationTheme.NIGHT_CARE, ConsultationTheme.SCHOOL)));
        assertThat(CoordinationNeed.of(handling, Introductions.NONE)).isNotEmpty();
        assertThat(CoordinationNeed.of(handling.with(Response.COORDINATION), Introductions.NONE))
                .isEmpty();
        assertThat(CoordinationNeed.of(
                        Handling.of(received(
                                SupportScope.REGIONAL, handling.received().themes())),
                        Introductions.NONE))
                .isEmpty();
    }

    private static Set<CoordinationReason> need(Introductions introductions) {
        return CoordinationNeed.of(Handling.of(received(SupportScope.INDIVIDUAL, Set.of())), introductions);
    }

    private static Set<CoordinationReason> need(ConsultationTheme... themes) {
        return CoordinationNeed.of(Handling.of(received(SupportScope.INDIVIDUAL, Set.of(themes))), Introductions.NONE);
    }

    private static Introduction introduction(UUID agency) {
        return new Introduction(UUID.randomUUID(), agency, NOW);
    }

    private static ConsultationReceived received(SupportScope scope, Set<ConsultationTheme> themes) {
        return new ConsultationReceived(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "25",
                null,
                NOW,
                Channel.TELEPHONE,
                InquirerKind.MOTHER,
                scope,
                Continuity.NEW,
                themes,
                Urgency.NORMAL,
                false,
                null);
    }
}
