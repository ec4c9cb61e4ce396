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
