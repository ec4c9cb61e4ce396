package jp.tsunagi.intake.consultation;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.DisposeConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.IntroduceAgency;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingOutcomes;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.RedirectToWindow;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawIntroduction;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchIntroduction;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeAlreadyKnown;
import jp.tsunagi.intake.consultation.ConsultationRejection.OutcomeNotKnown;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a family is shown on, and how it is asked later what came of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntroductionRulesTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID AGENCY = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final ConsultationReceived received = new ConsultationReceived(
            ID,
            CENTER,
            "25",
            "25201",
            NOW,
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(),
            Urgency.NORMAL,
            false,
            null);
    private final ConsultationDisposed disposed = disposed(Set.of(Response.INTRODUCTION));

    @Test
    void what_came_of_an_introduction_is_asked_within_fourteen_days() {
        specification()
                .given(received)
                .when(new IntroduceAgency(FIRST, AGENCY, NOW))
                .then(introduced(FIRST, NOW))
                .thenTimers(due(NOW));
    }

    @Test
    void of_several_introductions_the_first_that_is_not_answered_is_watched() {
        specification()
                .given(received, introduced(FIRST, NOW))
                .when(new IntroduceAgency(SECOND, AGENCY, LATER))
                .then(introduced(SECOND, LATER))
                .thenTimers(due(NOW));
        specification()
                .given(received, introduced(FIRST, NOW), introduced(SECOND, LATER))
                .when(new RecordIntroductionOutcome(FIRST, IntroductionOutcome.TAKEN_UP))
                .then(new IntroductionOutcomeRecorded(ID, FIRST, IntroductionOutcome.TAKEN_UP))
                .thenTimers(due(LATER));
    }

    @Test
    void the_outcome_is_recorded_once_after_the_end_too() {
        var notTakenUp = new RecordIntroductionOutcome(FIRST, IntroductionOutcome.NOT_TAKEN_UP);
        specification()
                .given(received, introduced(FIRST, NOW), disposed)
                .when(notTakenUp)
                .then(new IntroductionOutcomeRecorded(ID, FIRST, IntroductionOutcome.NOT_TAKEN_UP))
                .thenTimers(new Timer.Cancel(Consultation.INTRODUCTION_OUTCOME_DUE));
        var known = new IntroductionOutcomeRecorded(ID, FIRST, IntroductionOutcome.NOT_TAKEN_UP);
        specification()
                .given(received, introduced(FIRST, NOW), known)
                .when(notTakenUp)
                .thenNothing();
        specification()
                .given(received, introduced(FIRST, NOW), known)
                .when(new RecordIntroductionOutcome(FIRST, IntroductionOutcome.OTHER))
                .thenRejected(new OutcomeAlreadyKnown());
        specification().given(received).when(notTakenUp).thenRejected(new NoSuchIntroduction());
    }

    @Test
    void an_outcome_is_corrected_at_any_time_and_only_when_there_is_one() {
        var noAnswer = new IntroductionOutcomeRecorded(ID, FIRST, IntroductionOutcome.NO_ANSWER);
        var correction = new CorrectIntroductionOutcome(FIRST, IntroductionOutcome.TAKEN_UP, CorrectionReason.ADDED);
        var corrected =
                new IntroductionOutcomeCorrected(ID, FIRST, IntroductionOutcome.TAKEN_UP, CorrectionReason.ADDED);
        specification()
                .given(received, introduced(FIRST, NOW), noAnswer)
                .when(correction)
                .then(corrected);
        specification()
                .given(received, introduced(FIRST, NOW), noAnswer, disposed)
                .when(correction)
                .then(corrected);
        specification()
                .given(received, introduced(FIRST, NOW), noAnswer, corrected)
                .when(correction)
                .thenNothing();
        specification().given(received, introduced(FIRST, NOW)).when(correction).thenRejected(new OutcomeNotKnown());
        specification().given(received).when(correction).thenRejected(new NoSuchIntroduction());
    }

    @Test
    void an_introduction_that_was_none_is_withdrawn_and_nobody_asks_for_its_outcome() {
        var withdrawal = new WithdrawIntroduction(FIRST, WithdrawalReason.IN_ERROR);
        var withdrawn = new IntroductionWithdrawn(ID, FIRST, WithdrawalReason.IN_ERROR);
        specification()
                .given(received, introduced(FIRST, NOW), introduced(SECOND, LATER))
                .when(withdrawal)
                .then(withdrawn)
                .thenTimers(due(LATER));
        specification()
                .given(received, introduced(FIRST, NOW), disposed)
                .when(withdrawal)
                .then(withdrawn)
                .thenTimers(new Timer.Cancel(Consultation.INTRODUCTION_OUTCOME_DUE));
        specification()
                .given(received, introduced(FIRST, NOW), withdrawn)
                .when(new RecordIntroductionOutcome(FIRST, IntroductionOutcome.OTHER))
                .thenRejected(new NoSuchIntroduction());
        specification()
                .given(received, introduced(FIRST, NOW), withdrawn)
                .when(withdrawal)
                .thenRejected(new NoSuchIntroduction());
        specification()
                .given(received, introduced(FIRST, NOW), withdrawn)
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of()));
        specification()
                .given(received, introduced(FIRST, NOW), introduced(SECOND, LATER), withdrawn)
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed);
    }

    @Test
    void an_outcome_that_nobody_asked_for_is_noticed_once_and_may_come_late() {
        var fourteenDaysOn = NOW.plus(Duration.ofDays(14));
        specification()
                .given(received, introduced(FIRST, NOW), introduced(SECOND, LATER))
                .when(new NoteMissingOutcomes(fourteenDaysOn))
                .then(new IntroductionOutcomeFellDue(ID, FIRST))
                .thenTimers(due(LATER));
        specification()
                .given(received, introduced(FIRST, NOW))
                .when(new NoteMissingOutcomes(fourteenDaysOn.minusSeconds(1)))
                .thenNothing();
        var noticed = new IntroductionOutcomeFellDue(ID, FIRST);
        specification()
                .given(received, introduced(FIRST, NOW), noticed)
                .when(new NoteMissingOutcomes(fourteenDaysOn))
                .thenNothing();
        specification()
                .given(received, introduced(FIRST, NOW), noticed)
                .when(new RecordIntroductionOutcome(FIRST, IntroductionOutcome.NO_ANSWER))
                .then(new IntroductionOutcomeRecorded(ID, FIRST, IntroductionOutcome.NO_ANSWER));
    }

    @Test
    void a_family_is_shown_to_the_window_of_its_municipality() {
        specification()
                .given(received)
                .when(new RedirectToWindow("25201", TODAY))
                .then(new RedirectedToWindow(ID, "25201", TODAY));
    }

    @Test
    void the_end_says_that_it_was_introduced_and_shown_to_the_window() {
        specification()
                .given(received, introduced(FIRST, NOW), new RedirectedToWindow(ID, "25201", TODAY))
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of(Response.INTRODUCTION, Response.MUNICIPAL_WINDOW)));
    }

    @Test
    void nobody_is_shown_on_from_what_has_come_to_its_end() {
        specification()
                .given(received, disposed)
                .when(new IntroduceAgency(FIRST, AGENCY, NOW))
                .thenRejected(new AlreadyDisposed());
        specification()
                .given(received, disposed)
                .when(new RedirectToWindow("25201", TODAY))
                .thenRejected(new AlreadyDisposed());
    }

    private static ConsultationDisposed disposed(Set<Response> responses) {
        return new ConsultationDisposed(ID, CENTER, "25", "25201", TODAY, Disposition.LINKED, responses);
    }

    private static AgencyIntroduced introduced(UUID introduction, Instant at) {
        return new AgencyIntroduced(ID, new Introduction(introduction, AGENCY, at));
    }

    private static Timer due(Instant introducedAt) {
        return new Timer.Due(Consultation.INTRODUCTION_OUTCOME_DUE, introducedAt.plus(Duration.ofDays(14)));
    }

    private static DeciderSpecification<ConsultationCommand, ConsultationState, ConsultationEvent> specification() {
        return specify(new Consultation(), Consultation.EVENTS);
    }
}
