package jp.tsunagi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;

/** The approved event of every contract, as a record and as JSON, and how both are read and checked. */
final class Approved {
    /** The JSON form that the package documentation of the contracts promises. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final UUID ASSIGNMENT = UUID.fromString("0f8f9d5e-7c3b-4b39-8a70-64c6a2a8f2b1");
    private static final String COORDINATOR = "00000000-0000-4000-8000-000000000008";

    static final ConsultationReceived CONSULTATION_RECEIVED = new ConsultationReceived(
            UUID.fromString("6d1f0c8e-5a53-4c1c-9a2b-3f0d8f1b2a11"),
            CENTER,
            "25",
            "25201",
            LocalDate.of(2026, 11, 20),
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.NURSERY, ConsultationTheme.SIBLINGS, ConsultationTheme.NIGHT_CARE),
            true);

    static final CenterRegistered CENTER_REGISTERED = new CenterRegistered(
            CENTER,
            "25",
            "滋賀県医療的ケア児支援センター",
            List.of("25201", "25206"),
            List.of(
                    new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 15))));

    static final StaffAssigned STAFF_ASSIGNED = new StaffAssigned(
            ASSIGNMENT,
            COORDINATOR,
            StaffRole.LOCAL_COORDINATOR,
            "25",
            UUID.fromString("7b0f4c0e-4f6e-4f0a-bb60-3f8f0c3c9a11"),
            "25201",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));

    static final StaffLeft STAFF_LEFT = new StaffLeft(ASSIGNMENT, COORDINATOR, LocalDate.of(2026, 12, 1));

    private static final Map<Class<?>, PublicEvent> EVENTS = Map.of(
            ConsultationReceived.class, CONSULTATION_RECEIVED,
            CenterRegistered.class, CENTER_REGISTERED,
            StaffAssigned.class, STAFF_ASSIGNED,
            StaffLeft.class, STAFF_LEFT);

    private Approved() {}

    static PublicEvent event(Contract<?> contract) {
        return Objects.requireNonNull(EVENTS.get(contract.event()), "no approved event of " + contract.type());
    }

    static ObjectNode json(Contract<?> contract) {
        return (ObjectNode) resource("/approved/" + contract.type() + ".json");
    }

    static JsonNode schema(Contract<?> contract) {
        return resource(contract.schemaResource());
    }

    /** What the contract's schema has to say against the JSON; nothing means accepted. */
    static List<Error> complaints(Contract<?> contract, JsonNode json) {
        return complaints(SCHEMAS.getSchema(schema(contract)), json);
    }

    /** What the standard has to say against the contract's schema itself. */
    static List<Error> complaintsAboutSchema(Contract<?> contract) {
        return complaints(
                SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())),
                schema(contract));
    }

    private static List<Error> complaints(Schema schema, JsonNode json) {
        return schema.validate(
                json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode resource(String name) {
        try (InputStream resource = Approved.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(resource, "no resource " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
