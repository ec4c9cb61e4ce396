package jp.tsunagi.intake.consultation.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

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
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.SealedParticulars;
import jp.tsunagi.intake.consultation.UnlinkReason;
import jp.tsunagi.intake.consultation.Urgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationOverviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final UUID id = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final ConsultationReceived received = new ConsultationReceived(
            id,
            UUID.randomUUID(),
            "25",
            "25201",
            Instant.parse("2026-11-20T01:40:00Z"),
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.NIGHT_CARE),
            Urgency.SOON,
            false,
            CarerWork.CONTINUES);

    @Test
    void a_received_consultation_is_shown_as_it_came() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received)
                .then(new ConsultationOverview(1, Handling.of(received), null));
    }

    @Test
    void one_that_nobody_touches_is_marked() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new DispositionFellDue(received.id()))
                .then(new ConsultationOverview(2, new Handling(received, null, null, Set.of(), true), null));
    }

    @Test
    void what_was_done_with_it_is_shown() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new OwnershipTaken(id, "ueda"), new ChildLinked(id, child))
                .given(new InformationProvided(id, List.of(UUID.randomUUID())), coordination())
                .then(new ConsultationOverview(
                        5,
                        new Handling(
                                received, "ueda", child, Set.of(Response.INFORMATION, Response.COORDINATION), false),
                        null));
    }

    @Test
    void one_whose_link_was_taken_back_is_about_nobody() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new ChildLinked(id, child), new ChildUnlinked(id, child, UnlinkReason.NO_CHILD))
                .then(new ConsultationOverview(3, Handling.of(received), null));
    }

    @Test
    void one_that_has_come_to_its_end_is_no_longer_overdue() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new DispositionFellDue(id), disposed(Set.of()))
                .then(new ConsultationOverview(3, Handling.of(received), Disposition.LINKED));
    }

    @Test
    void what_is_written_down_shows_in_its_version_alone() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new ParticularsWritten(id, new SealedParticulars(id, null, null, null, null, null)))
                .then(new ConsultationOverview(2, Handling.of(received), null));
    }

    private CoordinationRequested coordination() {
        return new CoordinationRequested(
                id, child, received.center(), "25", "25201", TODAY, received.themes(), Set.of(Sector.MEDICAL));
    }

    private ConsultationDisposed disposed(Set<Response> responses) {
        return new ConsultationDisposed(id, received.center(), "25", "25201", TODAY, Disposition.LINKED, responses);
    }
}
