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
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.intake.consultation.Introduction;
import jp.tsunagi.intake.consultation.IntroductionOutcome;
import jp.tsunagi.intake.consultation.Introductions;
import jp.tsunagi.intake.consultation.SealedParticulars;
import jp.tsunagi.intake.consultation.UnlinkReason;
import jp.tsunagi.intake.consultation.Urgency;
import org.jspecify.annotations.Nullable;
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
                .then(row(1, Handling.of(received), null, false));
    }

    @Test
    void one_that_nobody_touches_is_marked() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new DispositionFellDue(received.id()))
                .then(row(2, new Handling(received, null, null, Set.of(), true), null, false));
    }

    @Test
    void what_was_done_with_it_is_shown() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new OwnershipTaken(id, "ueda"), new ChildLinked(id, child))
                .given(new InformationProvided(id, List.of(UUID.randomUUID()), List.of()), coordination())
                .then(row(
                        5,
                        new Handling(
                                received, "ueda", child, Set.of(Response.INFORMATION, Response.COORDINATION), false),
                        null,
                        true));
    }

    @Test
    void one_whose_link_was_taken_back_is_about_nobody() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new ChildLinked(id, child), new ChildUnlinked(id, child, UnlinkReason.NO_CHILD))
                .then(row(3, Handling.of(received), null, false));
    }

    @Test
    void one_that_has_come_to_its_end_is_no_longer_overdue() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new DispositionFellDue(id), disposed(Set.of()))
                .then(row(3, Handling.of(received), Disposition.LINKED, false));
    }

    @Test
    void what_is_written_down_shows_in_its_version_alone() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new ParticularsWritten(id, new SealedParticulars(id, null, null, null, null, null)))
                .then(row(2, Handling.of(received), null, false));
    }

    @Test
    void one_that_is_taken_up_again_waits_from_then_on_for_whoever_it_lies_with() {
        var later = Instant.parse("2026-12-01T01:00:00Z");
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new OwnershipTaken(id, "ueda"), disposed(Set.of()))
                .at(later)
                .given(reopened(null))
                .then(new ConsultationOverview(4, Handling.of(received), null, later, false, Introductions.NONE));
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, disposed(Set.of()))
                .at(later)
                .given(reopened("noda"))
                .then(new ConsultationOverview(
                        3, Handling.of(received).ownedBy("noda"), null, later, true, Introductions.NONE));
    }

    @Test
    void introductions_are_known_until_their_outcome_is() {
        var introduction = new Introduction(UUID.randomUUID(), UUID.randomUUID(), received.receivedAt());
        var other = new Introduction(UUID.randomUUID(), UUID.randomUUID(), received.receivedAt());
        var introduced = specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new AgencyIntroduced(id, introduction), new AgencyIntroduced(id, other))
                .given(new IntroductionOutcomeRecorded(id, introduction.id(), IntroductionOutcome.TAKEN_UP));
        introduced.then(new ConsultationOverview(
                4,
                Handling.of(received).with(Response.INTRODUCTION),
                null,
                received.receivedAt(),
                true,
                Introductions.NONE
                        .with(introduction)
                        .with(other)
                        .answered(introduction.id(), IntroductionOutcome.TAKEN_UP)));
    }

    private ConsultationOverview row(
            int number, Handling handling, @Nullable Disposition disposition, boolean touched) {
        return new ConsultationOverview(
                number, handling, disposition, received.receivedAt(), touched, Introductions.NONE);
    }

    private ConsultationReopened reopened(@Nullable String owner) {
        return new ConsultationReopened(id, received.center(), "25", "25201", TODAY, ReopenReason.NOT_SETTLED, owner);
    }

    private CoordinationRequested coordination() {
        return new CoordinationRequested(
                id, child, received.center(), "25", "25201", TODAY, received.themes(), Set.of(Sector.MEDICAL));
    }

    private ConsultationDisposed disposed(Set<Response> responses) {
        return new ConsultationDisposed(id, received.center(), "25", "25201", TODAY, Disposition.LINKED, responses);
    }
}
