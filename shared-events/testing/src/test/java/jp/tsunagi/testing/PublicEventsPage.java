package jp.tsunagi.testing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Contract;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.eventstore.EventJson;

/** The page that lists every public event, made from the catalogue, its records and their schemas. */
final class PublicEventsPage {
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final String ON_EVERY_SCHEMA =
            " Unknown members are allowed: within a version only optional ones are added.";
    private static final String OPENING = """
            # 公開イベントの一覧 / Public events

            文脈どうしが Kafka で伝え合う事実の一覧です。一つの文脈に一つのトピックがあり、CloudEvents 1.0 のバイナリ形式で流れます
            (ヘッダーは [asyncapi.yaml](../shared-events/contracts/src/main/resources/asyncapi.yaml) に)。コードの意味は
            [用語集](glossary.md) にあります。氏名、連絡先、生年月日、自由記述は載りませんが、少人数の町では児を指し得るため、トピックは取扱注意です
            ([ADR 3](adr/0003-what-public-events-may-say-of-a-child.md))。

            What the contexts tell each other over Kafka: one topic per context, CloudEvents 1.0 in binary mode (the headers are in
            [asyncapi.yaml](../shared-events/contracts/src/main/resources/asyncapi.yaml)). What a code means is in the
            [glossary](glossary.md). No person's name, contact, day of birth or free text is among it, but in a small town facts can
            point at a child: the topics are confidential ([ADR 3](adr/0003-what-public-events-may-say-of-a-child.md)).
            Within a version only optional fields are added; readers skip those they do not know.

            This page is compared with the schemas by a test; `-Dtsunagi.write=true` writes it anew.
            """;
    private static final Map<Class<?>, String> FORMS = Map.of(
            UUID.class, "id",
            LocalDate.class, "date",
            YearMonth.class, "month",
            LocalTime.class, "time",
            String.class, "text",
            int.class, "number",
            Integer.class, "number",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private PublicEventsPage() {}

    static String markdown() {
        return OPENING
                + Arrays.stream(Context.values()).map(PublicEventsPage::section).collect(joining());
    }

    private static String section(Context context) {
        return "\n## `%s`\n".formatted(context.topic())
                + Contracts.all().stream()
                        .filter(contract -> contract.context() == context)
                        .map(contract -> event(contract, schema(contract)))
                        .collect(joining());
    }

    static String event(Contract<?> contract, JsonNode schema) {
        return """

                ### %s

                %s

                `%s`

                | field | form | meaning |
                |---|---|---|
                %s
                """.formatted(
                        schema.path("title").asText(),
                        description("the event", schema).replace(ON_EVERY_SCHEMA, ""),
                        contract.type(),
                        rows("", contract.event(), schema).collect(joining("\n")));
    }

    private static Stream<String> rows(String within, Class<?> described, JsonNode schema) {
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return Arrays.stream(described.getRecordComponents()).flatMap(component -> {
            var name = within + component.getName();
            var property = schema.path("properties").path(component.getName());
            boolean several = component.getGenericType() instanceof ParameterizedType;
            var value = value(component);
            var row = "| `%s` | %s%s%s | %s |"
                    .formatted(
                            name,
                            several ? "several: " : "",
                            value.isRecord() ? "object" : form(value),
                            required.contains(component.getName()) ? "" : ", optional",
                            description(name, property));
            return value.isRecord()
                    ? Stream.concat(Stream.of(row), rows(name + "[].", value, property.path("items")))
                    : Stream.of(row);
        });
    }

    private static Class<?> value(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String form(Class<?> value) {
        return value.isEnum()
                ? "`" + value.getSimpleName() + "`"
                : Objects.requireNonNull(FORMS.get(value), () -> "no word for " + value);
    }

    private static String description(String what, JsonNode schema) {
        var description = schema.path("description").asText();
        if (description.isBlank()) {
            throw new IllegalStateException("the schema does not say what " + what + " is");
        }
        return description;
    }

    static JsonNode schema(Contract<?> contract) {
        try (InputStream resource = Contracts.class.getResourceAsStream(contract.schemaResource())) {
            return JSON.readTree(Objects.requireNonNull(resource, contract.schemaResource()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
