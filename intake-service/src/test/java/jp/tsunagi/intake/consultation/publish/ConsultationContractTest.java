package jp.tsunagi.intake.consultation.publish;

import static org.assertj.core.api.Assertions.assertThat;

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
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.intake.consultation.SealedParticulars;
import jp.tsunagi.intake.consultation.UnlinkReason;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.intake.consultation.WithdrawalReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationContractTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final SealedParticulars PARTICULARS =
            new SealedParticulars(ID, new Sealed("v1.k.text"), null, null, null, null);

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
                        true,
                        CarerWork.LEFT_WORK)))
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
    void a_request_for_coordination_says_what_a_case_begins_from() {
        var child = UUID.randomUUID();
        assertThat(ConsultationContract.translate(new CoordinationRequested(
                        ID,
                        child,
                        CENTER,
                        "25",
                        "25201",
                        DAY,
                        Set.of(ConsultationTheme.DISCHARGE),
                        Set.of(Sector.HEALTH))))
                .contains(new jp.tsunagi.contracts.intake.CoordinationRequested(
                        ID,
                        child,
                        CENTER,
                        "25",
                        "25201",
                        DAY,
                        Set.of(ConsultationTheme.DISCHARGE),
                        Set.of(Sector.HEALTH)));
    }

    @Test
    void an_end_says_how_and_after_what() {
        assertThat(ConsultationContract.translate(new ConsultationDisposed(
                        ID, CENTER, "25", null, DAY, Disposition.NO_RESOURCE, Set.of(Response.INFORMATION))))
                .contains(new jp.tsunagi.contracts.intake.ConsultationDisposed(
                        ID, CENTER, "25", null, DAY, Disposition.NO_RESOURCE, Set.of(Response.INFORMATION)));
    }

    @Test
    void a_reopening_says_when_and_why_and_not_who_sees_to_it() {
        assertThat(ConsultationContract.translate(
                        new ConsultationReopened(ID, CENTER, "25", "25201", DAY, ReopenReason.NEW_NEED, "ueda")))
                .contains(new jp.tsunagi.contracts.intake.ConsultationReopened(
                        ID, CENTER, "25", "25201", DAY, ReopenReason.NEW_NEED));
    }

    @Test
    void findings_owners_whom_it_is_about_and_what_was_written_stay_at_home() {
        assertThat(List.of(
                        new DispositionFellDue(ID),
                        new OwnershipTaken(ID, "ueda"),
                        new OwnershipPassed(ID, "ueda", ID, new Sealed("v1.k.text")),
                        new InformationProvided(ID, List.of(UUID.randomUUID()), List.of()),
                        new AdviceGiven(ID, InquirerKind.MOTHER),
                        new ChildLinked(ID, UUID.randomUUID()),
                        new ChildUnlinked(ID, UUID.randomUUID(), UnlinkReason.WRONG_CHILD),
                        new ParticularsWritten(ID, PARTICULARS),
                        new ParticularsCorrected(ID, PARTICULARS, CorrectionReason.ADDED),
                        new ContactWithdrawn(ID, CENTER, ID, WithdrawalReason.IN_ERROR),
                        new RedirectedToWindow(ID, "25201", DAY)))
                .allSatisfy(event ->
                        assertThat(ConsultationContract.translate(event)).isEmpty());
    }
}
