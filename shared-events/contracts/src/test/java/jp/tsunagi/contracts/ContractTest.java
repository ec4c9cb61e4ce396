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
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
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
        later.path("openingHours").forEach(hours -> ((ObjectNode) hours).put("somethingNew", 1));

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
        JsonNode schema = Approved.schema(contract);
        RecordComponent[] components = contract.event().getRecordComponents();

        assertEquals(
                Arrays.stream(components).map(RecordComponent::getName).toList(),
                List.copyOf(schema.path("properties")
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .toList()));
        assertEquals(
                Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList(),
                texts(schema.path("required")));
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

    static List<Arguments> codes() {
        return List.of(
                Arguments.of(ConsultationReceived.class, "/properties/channel", EnumSet.allOf(Channel.class)),
                Arguments.of(ConsultationReceived.class, "/properties/inquirer", EnumSet.allOf(InquirerKind.class)),
                Arguments.of(ConsultationReceived.class, "/properties/scope", EnumSet.allOf(SupportScope.class)),
                Arguments.of(ConsultationReceived.class, "/properties/continuity", EnumSet.allOf(Continuity.class)),
                Arguments.of(
                        ConsultationReceived.class, "/properties/themes/items", EnumSet.allOf(ConsultationTheme.class)),
                Arguments.of(
                        CenterRegistered.class,
                        "/properties/openingHours/items/properties/dayOfWeek",
                        EnumSet.allOf(DayOfWeek.class)),
                Arguments.of(
                        StaffAssigned.class, "/properties/role", EnumSet.complementOf(EnumSet.of(StaffRole.OPERATOR))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_schema_lists_exactly_the_codes_of_the_enum(
            Class<? extends PublicEvent> event, String pointer, Set<? extends Enum<?>> codes) {
        assertEquals(
                codes.stream().map(Enum::name).toList(),
                texts(Approved.schema(Contracts.of(event)).at(pointer).path("enum")));
    }

    @Test
    void no_enum_of_an_event_is_left_out_of_the_comparison() {
        Set<Type> compared = codes().stream()
                .map(arguments -> (Set<?>) arguments.get()[2])
                .map(codes -> codes.iterator().next().getClass())
                .collect(toSet());

        assertEquals(
                Contracts.all().stream()
                        .flatMap(contract -> EventFields.of(contract.event()).stream())
                        .map(EventFields.Field::type)
                        .filter(Class::isEnum)
                        .collect(toSet()),
                compared);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
