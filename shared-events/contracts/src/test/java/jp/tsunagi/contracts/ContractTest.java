package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toSet;
import static jp.tsunagi.contracts.Approved.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
import jp.tsunagi.contracts.intake.CoordinationRequested;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.contracts.referral.FollowUpDue;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingPlanned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    static List<Contract<?>> contracts() {
        return Contracts.all();
    }

    @Test
    void every_contract_has_an_approved_json_and_every_approved_json_a_contract() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/approved"))) {
            assertEquals(
                    Contracts.all().stream()
                            .map(contract -> contract.type() + ".json")
                            .collect(toSet()),
                    files.map(file -> file.getFileName().toString()).collect(toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_serialized_form_is_unchanged(Contract<?> contract) throws JsonProcessingException {
        assertEquals(
                JSON.writeValueAsString(Approved.json(contract)), JSON.writeValueAsString(Approved.event(contract)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_approved_json_is_still_read(Contract<?> contract) throws JsonProcessingException {
        assertEquals(Approved.event(contract), JSON.treeToValue(Approved.json(contract), contract.event()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void json_of_a_later_form_with_more_members_is_read_as_before(Contract<?> contract) throws JsonProcessingException {
        ObjectNode later = Approved.json(contract).put("somethingNew", "from tomorrow");
        later.valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .forEach(nested -> ((ObjectNode) nested).put("somethingNew", 1));

        assertEquals(List.of(), Approved.complaints(contract, later));
        assertEquals(Approved.event(contract), JSON.treeToValue(later, contract.event()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_is_one_by_its_standard_and_bears_the_declared_name(Contract<?> contract) {
        assertEquals(List.of(), Approved.complaintsAboutSchema(contract));
        assertEquals(
                contract.dataSchema().toString(),
                Approved.schema(contract).path("$id").asText());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_accepts_the_approved_json(Contract<?> contract) {
        assertEquals(List.of(), Approved.complaints(contract, Approved.json(contract)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_has_the_members_of_the_record_and_requires_those_that_are_never_null(Contract<?> contract) {
        assertMembers(contract.event(), Approved.schema(contract));
    }

    private static void assertMembers(Class<?> described, JsonNode schema) {
        List<RecordComponent> components = List.of(described.getRecordComponents());

        assertEquals(
                components.stream().map(RecordComponent::getName).toList(),
                schema.path("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList());
        assertEquals(
                components.stream()
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList(),
                texts(schema.path("required")));
        for (RecordComponent component : components) {
            if (component.getGenericType() instanceof ParameterizedType several
                    && several.getActualTypeArguments()[0] instanceof Class<?> nested
                    && nested.isRecord()) {
                assertMembers(nested, schema.at("/properties/" + component.getName() + "/items"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_refuses_json_that_lacks_a_required_member(Contract<?> contract) {
        for (String member : texts(Approved.schema(contract).path("required"))) {
            ObjectNode lacking = Approved.json(contract);
            lacking.remove(member);
            assertFalse(Approved.complaints(contract, lacking).isEmpty(), member);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void json_without_its_optional_members_is_accepted_and_read(Contract<?> contract) throws JsonProcessingException {
        ObjectNode least =
                Approved.json(contract).retain(texts(Approved.schema(contract).path("required")));

        assertEquals(List.of(), Approved.complaints(contract, least));
        assertEquals(least, JSON.valueToTree(JSON.treeToValue(least, contract.event())));
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(ConsultationReceived.class, "consultation", "\"A-17\""),
                Arguments.of(ConsultationReceived.class, "prefecture", "\"48\""),
                Arguments.of(ConsultationReceived.class, "prefecture", "\"250007\""),
                Arguments.of(ConsultationReceived.class, "municipality", "\"25000\""),
                Arguments.of(ConsultationReceived.class, "municipality", "\"252018\""),
                Arguments.of(ConsultationReceived.class, "receivedOn", "\"2026-02-30\""),
                Arguments.of(ConsultationReceived.class, "channel", "\"PIGEON\""),
                Arguments.of(ConsultationReceived.class, "inquirer", "\"NEIGHBOR\""),
                Arguments.of(ConsultationReceived.class, "scope", "null"),
                Arguments.of(ConsultationReceived.class, "themes", "[\"NIGHT_CARE\", \"WEATHER\"]"),
                Arguments.of(ConsultationReceived.class, "themes", "null"),
                Arguments.of(ConsultationReceived.class, "outsideOpeningHours", "\"perhaps\""),
                Arguments.of(CenterRegistered.class, "name", "\" \""),
                Arguments.of(CenterRegistered.class, "municipalities", "[\"25201\", \"25201\"]"),
                Arguments.of(CenterRegistered.class, "municipalities", "[\"5201\"]"),
                Arguments.of(
                        CenterRegistered.class,
                        "openingHours",
                        "[{\"dayOfWeek\": \"PAYDAY\", \"opens\": \"09:00\", \"closes\": \"17:00\"}]"),
                Arguments.of(
                        CenterRegistered.class,
                        "openingHours",
                        "[{\"dayOfWeek\": \"MONDAY\", \"opens\": \"25:00\", \"closes\": \"17:00\"}]"),
                Arguments.of(CenterRegistered.class, "openingHours", "[{\"dayOfWeek\": \"MONDAY\"}]"),
                Arguments.of(StaffAssigned.class, "subject", "\"hanako@example.jp\""),
                Arguments.of(StaffAssigned.class, "subject", "\"滋賀 花子\""),
                Arguments.of(StaffAssigned.class, "role", "\"OPERATOR\""),
                Arguments.of(StaffAssigned.class, "role", "\"EMPEROR\""),
                Arguments.of(StaffAssigned.class, "municipality", "\"00201\""),
                Arguments.of(StaffAssigned.class, "from", "\"soon\""),
                Arguments.of(ConsultationDisposed.class, "municipality", "\"25000\""),
                Arguments.of(ConsultationDisposed.class, "disposedOn", "\"today\""),
                Arguments.of(ConsultationDisposed.class, "disposition", "\"SOLVED\""),
                Arguments.of(ConsultationDisposed.class, "responses", "[\"INFORMATION\", \"MONEY\"]"),
                Arguments.of(ConsultationReopened.class, "center", "null"),
                Arguments.of(ConsultationReopened.class, "reason", "\"WHY_NOT\""),
                Arguments.of(CoordinationRequested.class, "child", "\"17\""),
                Arguments.of(CoordinationRequested.class, "center", "null"),
                Arguments.of(CoordinationRequested.class, "prefecture", "\"00\""),
                Arguments.of(CoordinationRequested.class, "themes", "[\"WEATHER\"]"),
                Arguments.of(CoordinationRequested.class, "sectors", "[\"POLICE\"]"),
                Arguments.of(ChildFactsRecorded.class, "child", "\"C-17\""),
                Arguments.of(ChildFactsRecorded.class, "municipality", "\"2520\""),
                Arguments.of(ChildFactsRecorded.class, "validFrom", "null"),
                Arguments.of(ChildFactsRecorded.class, "birthMonth", "\"2021-13\""),
                Arguments.of(ChildFactsRecorded.class, "birthMonth", "\"2021-05-07\""),
                Arguments.of(ChildFactsRecorded.class, "lifeStage", "\"UNIVERSITY\""),
                Arguments.of(ChildFactsRecorded.class, "careItems", "[\"LOVE\"]"),
                Arguments.of(ChildFactsRecorded.class, "careItems", "[\"SUCTION\"]"),
                Arguments.of(ChildFactsRecorded.class, "scoreBand", "\"26\""),
                Arguments.of(ChildFactsRecorded.class, "ventilator", "false"),
                Arguments.of(ChildFactsRecorded.class, "severe", "\"rather\""),
                Arguments.of(ChildFactsRecorded.class, "livingPlace", "\"SCHOOL\""),
                Arguments.of(ChildFactsRecorded.class, "careEndedOn", "\"2026-02-30\""),
                Arguments.of(ChildrenMerged.class, "child", "\"the first\""),
                Arguments.of(ChildrenMerged.class, "childKnownFrom", "null"),
                Arguments.of(ChildrenMerged.class, "survivorKnownFrom", "\"2026-04\""),
                Arguments.of(ChildrenMerged.class, "mergedOn", "\"today\""),
                Arguments.of(ChildrenUnmerged.class, "survivor", "null"),
                Arguments.of(ChildrenUnmerged.class, "unmergedOn", "\"2026-02-30\""),
                Arguments.of(SubjectErased.class, "subject", "\"the child\""),
                Arguments.of(SubjectErased.class, "consultations", "[\"first\"]"),
                Arguments.of(SubjectErased.class, "erasedOn", "null"),
                Arguments.of(AgencyRegistered.class, "name", "\" \""),
                Arguments.of(AgencyRegistered.class, "sector", "\"POLICE\""),
                Arguments.of(AgencyRegistered.class, "covers", "[]"),
                Arguments.of(AgencyRegistered.class, "covers", "[\"25206\", \"25206\"]"),
                Arguments.of(AgencyRegistered.class, "covers", "[\"25206\", \"252075\"]"),
                Arguments.of(SupportResourceListed.class, "agency", "null"),
                Arguments.of(SupportResourceListed.class, "name", "\" \""),
                Arguments.of(SupportResourceListed.class, "kind", "\"MAGIC\""),
                Arguments.of(SupportResourceListed.class, "municipalities", "[]"),
                Arguments.of(SupportResourceListed.class, "municipalities", "[\"25206\", \"25206\"]"),
                Arguments.of(SupportResourceListed.class, "ageFrom", "-1"),
                Arguments.of(SupportResourceListed.class, "ageTo", "100"),
                Arguments.of(SupportResourceListed.class, "careItems", "[\"LOVE\"]"),
                Arguments.of(SupportResourceListed.class, "themes", "null"),
                Arguments.of(SupportResourceListed.class, "capacity", "\"PLENTY\""),
                Arguments.of(SupportResourceRetired.class, "retiredOn", "\"2027-02-29\""),
                Arguments.of(SupportResourceRetired.class, "reason", "null"),
                Arguments.of(CaseOpened.class, "caseId", "\"K-3\""),
                Arguments.of(CaseOpened.class, "openedOn", "\"2026-11-31\""),
                Arguments.of(CaseOpened.class, "themes", "null"),
                Arguments.of(CaseClosed.class, "municipality", "\"25\""),
                Arguments.of(CaseClosed.class, "outcome", "\"GOOD\""),
                Arguments.of(CaseReopened.class, "responsible", "null"),
                Arguments.of(CaseReopened.class, "reason", "\"WHY_NOT\""),
                Arguments.of(HandoffOffered.class, "handoff", "\"first\""),
                Arguments.of(HandoffOffered.class, "toBody", "null"),
                Arguments.of(HandoffOffered.class, "municipality", "null"),
                Arguments.of(HandoffOffered.class, "answerBy", "\"Friday\""),
                Arguments.of(HandoffDeclined.class, "fromBody", "\"center\""),
                Arguments.of(HandoffDeclined.class, "reason", "\"TOO_FAR\""),
                Arguments.of(HandoffWithdrawn.class, "withdrawnOn", "\"2026-13-01\""),
                Arguments.of(HandoffReturned.class, "backTo", "\"25\""),
                Arguments.of(HandoffReturned.class, "reason", "null"),
                Arguments.of(HandoffExpired.class, "expiredOn", "\"2026-13-01\""),
                Arguments.of(ReferralHandedOff.class, "prefecture", "\"99\""),
                Arguments.of(ReferralHandedOff.class, "handedOffOn", "null"),
                Arguments.of(FollowUpScheduled.class, "monthsAfter", "0"),
                Arguments.of(FollowUpScheduled.class, "dueOn", "\"2027-02-29\""),
                Arguments.of(FollowUpDue.class, "followUp", "\"first\""),
                Arguments.of(FollowUpEnded.class, "endedOn", "\"2026-11-31\""),
                Arguments.of(FollowUpRecorded.class, "doneOn", "null"),
                Arguments.of(FollowUpRecorded.class, "outcome", "\"FINE\""),
                Arguments.of(FollowUpRecorded.class, "carerWork", "\"ON_LEAVE\""),
                Arguments.of(ErasureConfirmed.class, "prefecture", "\"48\""),
                Arguments.of(ErasureConfirmed.class, "confirmedOn", "\"2027-02-29\""),
                Arguments.of(TrainingPlanned.class, "kind", "\"COOKING\""),
                Arguments.of(TrainingPlanned.class, "firstDay", "\"2027-01-32\""),
                Arguments.of(TrainingPlanned.class, "days", "0"),
                Arguments.of(TrainingPlanned.class, "capacity", "0"),
                Arguments.of(TrainingPlanned.class, "method", "\"BY_POST\""),
                Arguments.of(TrainingPlanned.class, "subsidized", "\"partly\""),
                Arguments.of(TrainingHeld.class, "heldOn", "\"2027-02-29\""),
                Arguments.of(TrainingHeld.class, "capacity", "0"),
                Arguments.of(TrainingHeld.class, "enrolled", "-1"),
                Arguments.of(
                        TrainingHeld.class,
                        "attendance",
                        "[{\"sector\": \"WELFARE\", \"municipality\": \"25206\", \"occupation\": \"NURSE\", \"attendees\": 0}]"),
                Arguments.of(
                        TrainingHeld.class,
                        "attendance",
                        "[{\"sector\": \"WELFARE\", \"municipality\": \"25206\", \"occupation\": \"CLOWN\", \"attendees\": 1}]"),
                Arguments.of(
                        TrainingHeld.class,
                        "attendance",
                        "[{\"sector\": \"WELFARE\", \"municipality\": \"6\", \"occupation\": \"NURSE\", \"attendees\": 1}]"),
                Arguments.of(
                        TrainingHeld.class,
                        "attendance",
                        "[{\"municipality\": \"25206\", \"occupation\": \"NURSE\", \"attendees\": 1}]"),
                Arguments.of(CompletionCertified.class, "certifiedOn", "\"soon\""),
                Arguments.of(CompletionCertified.class, "completions", "-1"),
                Arguments.of(StaffLeft.class, "subject", "\"\""),
                Arguments.of(StaffLeft.class, "leftOn", "\"2026-13-01\""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void schema_and_record_refuse_the_same_faults(Class<? extends PublicEvent> event, String member, String wrong)
            throws JsonProcessingException {
        Contract<?> contract = Contracts.of(event);
        ObjectNode faulty = Approved.json(contract);
        faulty.set(member, JSON.readTree(wrong));

        assertFalse(Approved.complaints(contract, faulty).isEmpty());
        assertThrows(JsonProcessingException.class, () -> JSON.treeToValue(faulty, event));
    }

    @Test
    void a_role_needs_its_body_or_its_place_by_the_schema_too() {
        Contract<?> contract = Contracts.of(StaffAssigned.class);
        ObjectNode consultant = Approved.json(contract).put("role", "CONSULTANT");
        consultant.remove("body");
        ObjectNode officer = Approved.json(contract).put("role", "MUNICIPAL_OFFICER");
        officer.remove("municipality");

        assertFalse(Approved.complaints(contract, consultant).isEmpty());
        assertFalse(Approved.complaints(contract, officer).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_lists_exactly_the_codes_of_every_enum(Contract<?> contract) {
        for (EventFields.Field field : EventFields.of(contract.event())) {
            assertEquals(
                    codes(field),
                    texts(Approved.schema(contract).at(field.pointer()).path("enum")),
                    field.toString());
        }
    }

    /** The names a field may hold; a role that is assigned is never that of an operator. */
    private static List<String> codes(EventFields.Field field) {
        return field.type().isEnum()
                ? Arrays.stream(field.type().getEnumConstants())
                        .filter(code -> code != StaffRole.OPERATOR)
                        .map(code -> ((Enum<?>) code).name())
                        .toList()
                : List.of();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
