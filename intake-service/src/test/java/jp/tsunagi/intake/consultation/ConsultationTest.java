package jp.tsunagi.intake.consultation;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectParticulars;
import jp.tsunagi.intake.consultation.ConsultationCommand.DisposeConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.GiveAdvice;
import jp.tsunagi.intake.consultation.ConsultationCommand.LinkChild;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingDisposition;
import jp.tsunagi.intake.consultation.ConsultationCommand.PassOwnership;
import jp.tsunagi.intake.consultation.ConsultationCommand.ProvideInformation;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReopenConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.RequestCoordination;
import jp.tsunagi.intake.consultation.ConsultationCommand.TakeOwnership;
import jp.tsunagi.intake.consultation.ConsultationCommand.UnlinkChild;
import jp.tsunagi.intake.consultation.ConsultationCommand.WriteParticulars;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyWritten;
import jp.tsunagi.intake.consultation.ConsultationRejection.AnotherChildLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinatedAboutChild;
import jp.tsunagi.intake.consultation.ConsultationRejection.CoordinationAlreadyRequested;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NotLinked;
import jp.tsunagi.intake.consultation.ConsultationRejection.NothingToCorrect;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.StillOpen;
import jp.tsunagi.testing.DeciderSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID CHILD = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant MORNING = Instant.parse("2026-11-20T01:40:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final ConsultationReceived received = new ConsultationReceived(
            ID,
            CENTER,
            "25",
            "25201",
            MORNING,
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.WHERE_TO_CONSULT, ConsultationTheme.NIGHT_CARE, ConsultationTheme.SIBLINGS),
            Urgency.SOON,
            false,
            CarerWork.AT_RISK);

    @Test
    void a_consultation_is_received_and_watched_until_somebody_disposes_of_it() {
        specification()
                .when(receive(MORNING))
                .then(received)
                .thenTimers(new Timer.Due(Consultation.DISPOSITION_DUE, NOON.plus(Duration.ofDays(14))));
    }

    @Test
    void a_consultation_needs_neither_a_place_nor_a_theme() {
        var vague = new ConsultationReceived(
                ID,
                CENTER,
                "25",
                null,
                MORNING,
                Channel.FAX,
                InquirerKind.UNKNOWN,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                Set.of(),
                Urgency.NORMAL,
                true,
                null);
        specification()
                .when(new ReceiveConsultation(
                        ID,
                        CENTER,
                        "25",
                        null,
                        MORNING,
                        Channel.FAX,
                        InquirerKind.UNKNOWN,
                        SupportScope.INDIVIDUAL,
                        Continuity.NEW,
                        Set.of(),
                        Urgency.NORMAL,
                        true,
                        null,
                        null,
                        NOON))
                .then(vague);
    }

    @Test
    void nothing_is_received_in_the_future() {
        specification().when(receive(NOON.plusSeconds(1))).thenRejected(new ReceivedInTheFuture());
    }

    @Test
    void a_consultation_is_received_once() {
        specification().given(received).when(receive(MORNING)).thenRejected(new AlreadyReceived());
    }

    @Test
    void a_consultation_that_nobody_touches_is_noticed() {
        specification().given(received).when(new NoteMissingDisposition()).then(new DispositionFellDue(ID));
    }

    @Test
    void it_is_noticed_once() {
        specification()
                .given(received, new DispositionFellDue(ID))
                .when(new NoteMissingDisposition())
                .thenNothing();
    }

    @Test
    void what_was_never_received_is_not_missed() {
        specification().when(new NoteMissingDisposition()).thenRejected(new NeverReceived());
    }

    @Test
    void somebody_of_the_center_takes_it_over() {
        specification().given(received).when(new TakeOwnership("ueda")).then(new OwnershipTaken(ID, "ueda"));
    }

    @Test
    void who_has_it_already_changes_nothing() {
        specification()
                .given(received, new OwnershipTaken(ID, "ueda"))
                .when(new TakeOwnership("ueda"))
                .thenNothing();
    }

    @Test
    void a_colleague_takes_it_over_from_its_owner() {
        specification()
                .given(received, new OwnershipTaken(ID, "ueda"))
                .when(new TakeOwnership("noda"))
                .then(new OwnershipTaken(ID, "noda"));
    }

    @Test
    void it_is_handed_to_a_colleague_with_a_note_or_without() {
        var passed = new OwnershipPassed(ID, "noda", CHILD, new Sealed("call back"));
        specification()
                .given(received, new OwnershipTaken(ID, "ueda"))
                .when(new PassOwnership("noda", CHILD, new Sealed("call back")))
                .then(passed);
        specification().given(received, passed).when(new TakeOwnership("noda")).thenNothing();
        specification()
                .given(received, passed)
                .when(new PassOwnership("noda", ID, null))
                .thenNothing();
        specification()
                .given(received, disposed(Set.of()))
                .when(new PassOwnership("noda", ID, null))
                .thenRejected(new AlreadyDisposed());
    }

    @Test
    void information_is_given_as_often_as_it_is_needed() {
        var agencies = List.of(UUID.randomUUID(), UUID.randomUUID());
        var resources = List.of(UUID.randomUUID());
        specification()
                .given(received, new InformationProvided(ID, agencies, resources))
                .when(new ProvideInformation(agencies, resources))
                .then(new InformationProvided(ID, agencies, resources));
    }

    @Test
    void what_was_told_before_there_were_resources_names_agencies() {
        var agency = UUID.randomUUID();
        var first = new StoredEvent(
                1,
                1,
                ID,
                2,
                "consultation.information-provided",
                1,
                "{\"id\":\"%s\",\"resources\":[\"%s\"]}".formatted(ID, agency),
                "ueda",
                Provenance.PLATFORM,
                ID,
                ID,
                null,
                MORNING,
                NOON);
        assertThat(Consultation.EVENTS.read(first).event())
                .isEqualTo(new InformationProvided(ID, List.of(agency), List.of()));
    }

    @Test
    void advice_is_given_to_whoever_needs_it_and_counted_at_the_end() {
        var toMother = new AdviceGiven(ID, InquirerKind.MOTHER);
        var toSchool = new AdviceGiven(ID, InquirerKind.SCHOOL_OR_EDUCATION_BOARD);
        specification()
                .given(received, toMother)
                .when(new GiveAdvice(InquirerKind.SCHOOL_OR_EDUCATION_BOARD))
                .then(toSchool);
        specification()
                .given(received, toMother, toSchool)
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of(Response.ADVICE)));
    }

    @Test
    void it_is_about_one_child() {
        specification().given(received).when(new LinkChild(CHILD)).then(new ChildLinked(ID, CHILD));
        specification()
                .given(received, new ChildLinked(ID, CHILD))
                .when(new LinkChild(CHILD))
                .thenNothing();
        specification()
                .given(received, new ChildLinked(ID, CHILD))
                .when(new LinkChild(UUID.randomUUID()))
                .thenRejected(new AnotherChildLinked());
    }

    @Test
    void a_wrong_link_is_taken_back_with_a_reason_and_the_right_child_is_linked() {
        var linked = new ChildLinked(ID, CHILD);
        var unlink = new UnlinkChild(CHILD, UnlinkReason.WRONG_CHILD);
        var unlinked = new ChildUnlinked(ID, CHILD, UnlinkReason.WRONG_CHILD);
        var right = UUID.randomUUID();
        specification().given(received, linked).when(unlink).then(unlinked);
        specification()
                .given(received, linked, unlinked)
                .when(new LinkChild(right))
                .then(new ChildLinked(ID, right));
        specification().given(received, linked, disposed(Set.of())).when(unlink).then(unlinked);
    }

    @Test
    void a_link_that_a_case_was_opened_about_stays() {
        specification()
                .given(received, new ChildLinked(ID, CHILD))
                .given(coordination(CHILD))
                .when(new UnlinkChild(CHILD, UnlinkReason.WRONG_CHILD))
                .thenRejected(new CoordinatedAboutChild());
    }

    @Test
    void what_is_not_linked_with_a_child_is_not_separated_from_it() {
        var unlink = new UnlinkChild(CHILD, UnlinkReason.NO_CHILD);
        specification().when(unlink).thenRejected(new NeverReceived());
        specification().given(received).when(unlink).thenRejected(new NotLinked());
        specification()
                .given(received, new ChildLinked(ID, UUID.randomUUID()))
                .when(unlink)
                .thenRejected(new NotLinked());
        specification()
                .given(received, new ChildLinked(ID, CHILD), new ChildUnlinked(ID, CHILD, UnlinkReason.WRONG_CHILD))
                .when(unlink)
                .thenRejected(new NotLinked());
    }

    @Test
    void coordination_is_asked_for_with_everything_that_a_case_begins_from() {
        specification()
                .given(received, new ChildLinked(ID, CHILD))
                .when(new RequestCoordination(CHILD, Set.of(Sector.EDUCATION, Sector.MEDICAL), TODAY))
                .then(coordination(CHILD));
    }

    @Test
    void coordination_needs_no_child() {
        specification()
                .given(received)
                .when(new RequestCoordination(null, Set.of(Sector.EDUCATION, Sector.MEDICAL), TODAY))
                .then(coordination(null));
    }

    @Test
    void coordination_is_asked_for_once() {
        specification()
                .given(received, coordination(null))
                .when(new RequestCoordination(null, Set.of(Sector.LABOR), TODAY))
                .thenRejected(new CoordinationAlreadyRequested());
    }

    @Test
    void its_end_says_what_was_given_and_stops_the_watch() {
        specification()
                .given(received, new InformationProvided(ID, List.of(UUID.randomUUID()), List.of()), coordination(null))
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of(Response.INFORMATION, Response.COORDINATION)))
                .thenTimers(new Timer.Cancel(Consultation.DISPOSITION_DUE));
    }

    @Test
    void it_may_end_with_nothing_given() {
        specification()
                .given(received)
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of()));
    }

    @Test
    void after_its_end_nothing_more_is_done() {
        for (var late : List.of(
                new TakeOwnership("ueda"),
                new ProvideInformation(List.of(UUID.randomUUID()), List.of()),
                new GiveAdvice(InquirerKind.FATHER),
                new RequestCoordination(null, Set.of(Sector.MEDICAL), TODAY),
                new DisposeConsultation(Disposition.OTHER, TODAY))) {
            specification().given(received, disposed(Set.of())).when(late).thenRejected(new AlreadyDisposed());
        }
    }

    @Test
    void after_its_end_it_is_taken_up_again_by_the_duty_desk_or_by_who_reopens_it_and_watched_anew() {
        specification()
                .given(received, new OwnershipTaken(ID, "ueda"), disposed(Set.of()))
                .when(new ReopenConsultation(ReopenReason.NOT_SETTLED, null, NOON))
                .then(reopened(null))
                .thenTimers(new Timer.Due(Consultation.DISPOSITION_DUE, NOON.plus(Duration.ofDays(14))));
        specification()
                .given(received, disposed(Set.of()))
                .when(new ReopenConsultation(ReopenReason.NOT_SETTLED, "noda", NOON))
                .then(reopened("noda"));
        specification()
                .given(received, new OwnershipTaken(ID, "ueda"), disposed(Set.of()), reopened(null))
                .when(new TakeOwnership("ueda"))
                .then(new OwnershipTaken(ID, "ueda"));
    }

    @Test
    void one_that_is_open_is_not_reopened() {
        specification()
                .given(received)
                .when(new ReopenConsultation(ReopenReason.NEW_NEED, null, NOON))
                .thenRejected(new StillOpen());
        specification()
                .given(received, disposed(Set.of()), reopened(null))
                .when(new ReopenConsultation(ReopenReason.NEW_NEED, null, NOON))
                .thenRejected(new StillOpen());
    }

    @Test
    void one_that_was_reopened_goes_on_with_what_was_given_before_and_comes_to_an_end_again() {
        specification()
                .given(
                        received,
                        new AdviceGiven(ID, InquirerKind.MOTHER),
                        disposed(Set.of(Response.ADVICE)),
                        reopened(null))
                .when(new DisposeConsultation(Disposition.LINKED, TODAY))
                .then(disposed(Set.of(Response.ADVICE)))
                .thenTimers(new Timer.Cancel(Consultation.DISPOSITION_DUE));
        specification()
                .given(received, new DispositionFellDue(ID), disposed(Set.of()), reopened(null))
                .when(new NoteMissingDisposition())
                .then(new DispositionFellDue(ID));
        specification()
                .given(received, coordination(null), disposed(Set.of(Response.COORDINATION)), reopened(null))
                .when(new RequestCoordination(null, Set.of(Sector.LABOR), TODAY))
                .thenRejected(new CoordinationAlreadyRequested());
    }

    @Test
    void whom_it_was_about_may_be_learned_afterwards() {
        specification()
                .given(received, disposed(Set.of()))
                .when(new LinkChild(CHILD))
                .then(new ChildLinked(ID, CHILD));
    }

    @Test
    void a_watch_that_was_on_its_way_finds_nothing_missing() {
        specification()
                .given(received, disposed(Set.of()))
                .when(new NoteMissingDisposition())
                .thenNothing();
    }

    @Test
    void nothing_is_done_with_what_was_never_received() {
        specification().when(new TakeOwnership("ueda")).thenRejected(new NeverReceived());
        specification().when(new LinkChild(CHILD)).thenRejected(new NeverReceived());
    }

    @Test
    void what_was_said_is_written_down_with_the_receipt() {
        specification()
                .when(receive(MORNING, particulars("said")))
                .then(received, new ParticularsWritten(ID, particulars("said")))
                .thenTimers(new Timer.Due(Consultation.DISPOSITION_DUE, NOON.plus(Duration.ofDays(14))));
    }

    @Test
    void what_was_said_is_written_down_later_and_once() {
        specification()
                .given(received)
                .when(new WriteParticulars(particulars("said")))
                .then(new ParticularsWritten(ID, particulars("said")));
        specification()
                .given(received, new ParticularsWritten(ID, particulars("said")))
                .when(new WriteParticulars(particulars("said again")))
                .thenRejected(new AlreadyWritten());
    }

    @Test
    void what_was_written_is_put_right_by_writing_it_anew_after_the_end_too() {
        var correction = new CorrectParticulars(particulars("meant"), CorrectionReason.MISHEARD);
        var corrected = new ParticularsCorrected(ID, particulars("meant"), CorrectionReason.MISHEARD);
        specification()
                .given(received, new ParticularsWritten(ID, particulars("said")))
                .when(correction)
                .then(corrected);
        specification()
                .given(received, new ParticularsWritten(ID, particulars("said")), corrected, disposed(Set.of()))
                .when(correction)
                .then(corrected);
        specification().given(received).when(correction).thenRejected(new NothingToCorrect());
    }

    private static SealedParticulars particulars(String said) {
        return new SealedParticulars(CHILD, new Sealed(said), null, null, null, null);
    }

    private CoordinationRequested coordination(@Nullable UUID child) {
        return new CoordinationRequested(
                ID, child, CENTER, "25", "25201", TODAY, received.themes(), Set.of(Sector.MEDICAL, Sector.EDUCATION));
    }

    private static ConsultationDisposed disposed(Set<Response> responses) {
        return new ConsultationDisposed(ID, CENTER, "25", "25201", TODAY, Disposition.LINKED, responses);
    }

    private static ConsultationReopened reopened(@Nullable String owner) {
        return new ConsultationReopened(ID, CENTER, "25", "25201", TODAY, ReopenReason.NOT_SETTLED, owner);
    }

    private static DeciderSpecification<ConsultationCommand, ConsultationState, ConsultationEvent> specification() {
        return specify(new Consultation(), Consultation.EVENTS);
    }

    private ReceiveConsultation receive(Instant receivedAt) {
        return receive(receivedAt, null);
    }

    private ReceiveConsultation receive(Instant receivedAt, @Nullable SealedParticulars particulars) {
        return new ReceiveConsultation(
                received.id(),
                received.center(),
                received.prefecture(),
                received.municipality(),
                receivedAt,
                received.channel(),
                received.inquirer(),
                received.scope(),
                received.continuity(),
                received.themes(),
                received.urgency(),
                received.outsideOpeningHours(),
                received.carerWork(),
                particulars,
                NOON);
    }
}
