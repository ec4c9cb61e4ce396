package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Public events carry no personal data. Whoever adds a field adds it here too, after asking what it could say of a child,
 * a family or a member of staff: never free text, a name, an address, a day of birth, an exact score, an institution.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {
    private static final Set<String> ALLOWED = Set.of(
            "ConsultationReceived.consultation: UUID",
            "ConsultationReceived.center: UUID",
            "ConsultationReceived.prefecture: String",
            "ConsultationReceived.municipality: String",
            "ConsultationReceived.receivedOn: LocalDate",
            "ConsultationReceived.channel: Channel",
            "ConsultationReceived.inquirer: InquirerKind",
            "ConsultationReceived.scope: SupportScope",
            "ConsultationReceived.continuity: Continuity",
            "ConsultationReceived.themes: ConsultationTheme",
            "ConsultationReceived.outsideOpeningHours: boolean",
            "ChildFactsRecorded.child: UUID",
            "ChildFactsRecorded.center: UUID",
            "ChildFactsRecorded.municipality: String",
            "ChildFactsRecorded.validFrom: LocalDate",
            "ChildFactsRecorded.birthMonth: YearMonth",
            "ChildFactsRecorded.lifeStage: LifeStage",
            "ChildFactsRecorded.careItems: CareItem",
            "ChildFactsRecorded.scoreBand: ScoreBand",
            "ChildFactsRecorded.ventilator: boolean",
            "ChildFactsRecorded.severe: boolean",
            "ChildFactsRecorded.ableToMove: Boolean",
            "ChildFactsRecorded.livingPlace: LivingPlace",
            "ChildFactsRecorded.careEndedOn: LocalDate",
            "ChildFactsRecorded.tableVersion: String",
            "CoordinationRequested.consultation: UUID",
            "CoordinationRequested.child: UUID",
            "CoordinationRequested.center: UUID",
            "CoordinationRequested.prefecture: String",
            "CoordinationRequested.municipality: String",
            "CoordinationRequested.requestedOn: LocalDate",
            "CoordinationRequested.themes: ConsultationTheme",
            "CoordinationRequested.sectors: Sector",
            "ConsultationDisposed.consultation: UUID",
            "ConsultationDisposed.center: UUID",
            "ConsultationDisposed.prefecture: String",
            "ConsultationDisposed.municipality: String",
            "ConsultationDisposed.disposedOn: LocalDate",
            "ConsultationDisposed.disposition: Disposition",
            "ConsultationDisposed.responses: Response",
            "SubjectErased.subject: UUID",
            "SubjectErased.prefecture: String",
            "SubjectErased.consultations: UUID",
            "SubjectErased.erasedOn: LocalDate",
            "AgencyRegistered.agency: UUID",
            "AgencyRegistered.name: String",
            "AgencyRegistered.sector: Sector",
            "AgencyRegistered.prefecture: String",
            "AgencyRegistered.municipality: String",
            "AgencyRegistered.covers: String",
            "CaseOpened.caseId: UUID",
            "CaseOpened.consultation: UUID",
            "CaseOpened.child: UUID",
            "CaseOpened.center: UUID",
            "CaseOpened.prefecture: String",
            "CaseOpened.municipality: String",
            "CaseOpened.openedOn: LocalDate",
            "CaseOpened.themes: ConsultationTheme",
            "HandoffOffered.caseId: UUID",
            "HandoffOffered.handoff: UUID",
            "HandoffOffered.fromBody: UUID",
            "HandoffOffered.toBody: UUID",
            "HandoffOffered.prefecture: String",
            "HandoffOffered.municipality: String",
            "HandoffOffered.offeredOn: LocalDate",
            "HandoffOffered.answerBy: LocalDate",
            "HandoffDeclined.caseId: UUID",
            "HandoffDeclined.handoff: UUID",
            "HandoffDeclined.fromBody: UUID",
            "HandoffDeclined.toBody: UUID",
            "HandoffDeclined.prefecture: String",
            "HandoffDeclined.municipality: String",
            "HandoffDeclined.declinedOn: LocalDate",
            "HandoffDeclined.reason: DeclineReason",
            "HandoffWithdrawn.caseId: UUID",
            "HandoffWithdrawn.handoff: UUID",
            "HandoffWithdrawn.fromBody: UUID",
            "HandoffWithdrawn.toBody: UUID",
            "HandoffWithdrawn.prefecture: String",
            "HandoffWithdrawn.municipality: String",
            "HandoffWithdrawn.withdrawnOn: LocalDate",
            "HandoffExpired.caseId: UUID",
            "HandoffExpired.handoff: UUID",
            "HandoffExpired.fromBody: UUID",
            "HandoffExpired.toBody: UUID",
            "HandoffExpired.prefecture: String",
            "HandoffExpired.municipality: String",
            "HandoffExpired.expiredOn: LocalDate",
            "ReferralHandedOff.caseId: UUID",
            "ReferralHandedOff.handoff: UUID",
            "ReferralHandedOff.fromBody: UUID",
            "ReferralHandedOff.toBody: UUID",
            "ReferralHandedOff.prefecture: String",
            "ReferralHandedOff.municipality: String",
            "ReferralHandedOff.handedOffOn: LocalDate",
            "HandoffReturned.caseId: UUID",
            "HandoffReturned.handoff: UUID",
            "HandoffReturned.fromBody: UUID",
            "HandoffReturned.toBody: UUID",
            "HandoffReturned.prefecture: String",
            "HandoffReturned.municipality: String",
            "HandoffReturned.backTo: String",
            "HandoffReturned.returnedOn: LocalDate",
            "HandoffReturned.reason: DeclineReason",
            "FollowUpScheduled.caseId: UUID",
            "FollowUpScheduled.followUp: UUID",
            "FollowUpScheduled.prefecture: String",
            "FollowUpScheduled.municipality: String",
            "FollowUpScheduled.monthsAfter: int",
            "FollowUpScheduled.dueOn: LocalDate",
            "FollowUpDue.caseId: UUID",
            "FollowUpDue.followUp: UUID",
            "FollowUpDue.prefecture: String",
            "FollowUpDue.municipality: String",
            "FollowUpDue.dueOn: LocalDate",
            "FollowUpRecorded.caseId: UUID",
            "FollowUpRecorded.followUp: UUID",
            "FollowUpRecorded.prefecture: String",
            "FollowUpRecorded.municipality: String",
            "FollowUpRecorded.doneOn: LocalDate",
            "FollowUpRecorded.outcome: FollowUpOutcome",
            "FollowUpRecorded.carerWork: CarerWork",
            "FollowUpEnded.caseId: UUID",
            "FollowUpEnded.followUp: UUID",
            "FollowUpEnded.prefecture: String",
            "FollowUpEnded.municipality: String",
            "FollowUpEnded.endedOn: LocalDate",
            "CaseClosed.caseId: UUID",
            "CaseClosed.prefecture: String",
            "CaseClosed.municipality: String",
            "CaseClosed.closedOn: LocalDate",
            "CaseClosed.outcome: CaseOutcome",
            "ErasureConfirmed.subject: UUID",
            "ErasureConfirmed.prefecture: String",
            "ErasureConfirmed.confirmedOn: LocalDate",
            "TrainingPlanned.training: UUID",
            "TrainingPlanned.prefecture: String",
            "TrainingPlanned.kind: CourseKind",
            "TrainingPlanned.fiscalYear: int",
            "TrainingPlanned.firstDay: LocalDate",
            "TrainingPlanned.lastDay: LocalDate",
            "TrainingPlanned.days: int",
            "TrainingPlanned.capacity: int",
            "TrainingPlanned.method: TrainingMethod",
            "TrainingPlanned.subsidized: boolean",
            "TrainingHeld.training: UUID",
            "TrainingHeld.prefecture: String",
            "TrainingHeld.kind: CourseKind",
            "TrainingHeld.fiscalYear: int",
            "TrainingHeld.heldOn: LocalDate",
            "TrainingHeld.capacity: int",
            "TrainingHeld.enrolled: int",
            "Attendance.sector: Sector",
            "Attendance.municipality: String",
            "Attendance.occupation: Occupation",
            "Attendance.attendees: int",
            "CompletionCertified.training: UUID",
            "CompletionCertified.prefecture: String",
            "CompletionCertified.kind: CourseKind",
            "CompletionCertified.certifiedOn: LocalDate",
            "CompletionCertified.completions: int",
            "CenterRegistered.center: UUID",
            "CenterRegistered.prefecture: String",
            "CenterRegistered.name: String",
            "CenterRegistered.municipalities: String",
            "OpeningHours.dayOfWeek: DayOfWeek",
            "OpeningHours.opens: LocalTime",
            "OpeningHours.closes: LocalTime",
            "StaffAssigned.assignment: UUID",
            "StaffAssigned.subject: String",
            "StaffAssigned.role: StaffRole",
            "StaffAssigned.prefecture: String",
            "StaffAssigned.body: UUID",
            "StaffAssigned.municipality: String",
            "StaffAssigned.from: LocalDate",
            "StaffAssigned.to: LocalDate",
            "StaffLeft.assignment: UUID",
            "StaffLeft.subject: String",
            "StaffLeft.leftOn: LocalDate");

    @Test
    void public_events_carry_the_allowed_fields_and_no_other() {
        assertEquals(
                new TreeSet<>(ALLOWED),
                Contracts.all().stream()
                        .flatMap(contract -> fields(contract.event()).stream())
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void a_field_that_could_carry_personal_data_does_not_go_unseen() {
        record Carer(String name) {}
        record ConsultationReceived(
                UUID consultation, String remark, List<Carer> carers, Map<String, Integer> scores) {}

        TreeSet<String> planted = new TreeSet<>(fields(ConsultationReceived.class));
        planted.removeAll(ALLOWED);

        assertEquals(
                new TreeSet<>(Set.of(
                        "ConsultationReceived.remark: String",
                        "Carer.name: String",
                        "ConsultationReceived.scores: String",
                        "ConsultationReceived.scores: Integer")),
                planted);
    }

    private static List<String> fields(Class<?> event) {
        return EventFields.of(event).stream().map(EventFields.Field::toString).toList();
    }
}
