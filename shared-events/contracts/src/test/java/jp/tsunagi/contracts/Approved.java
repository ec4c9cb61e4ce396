package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

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

    private static final Map<Class<?>, PublicEvent> EVENTS = Stream.of(
                    ApprovedIntake.EVENTS, ApprovedReferral.EVENTS, ApprovedTraining.EVENTS, ApprovedOversight.EVENTS)
            .flatMap(List::stream)
            .collect(toUnmodifiableMap(PublicEvent::getClass, Function.identity()));

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
