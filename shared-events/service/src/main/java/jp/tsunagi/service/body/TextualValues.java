package jp.tsunagi.service.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Values that JSON writes as strings, each with its own kind of fault. */
final class TextualValues extends SimpleModule {
    private static final int UUID_LENGTH = 36;

    TextualValues() {
        add(String.class, TextualValues::text, EdgeProblem.FORBIDDEN_CHARACTER);
        add(UUID.class, TextualValues::uuid, EdgeProblem.MALFORMED_ID);
        add(Instant.class, text -> OffsetDateTime.parse(text).toInstant(), EdgeProblem.MALFORMED_INSTANT);
        add(LocalDate.class, LocalDate::parse, EdgeProblem.MALFORMED_DATE);
        add(LocalTime.class, LocalTime::parse, EdgeProblem.MALFORMED_TIME);
        add(YearMonth.class, YearMonth::parse, EdgeProblem.MALFORMED_MONTH);
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription description,
                    JsonDeserializer<?> deserializer) {
                return code(type.getRawClass());
            }
        });
    }

    private <T> void add(Class<T> type, Function<String, T> parser, ProblemType fault) {
        addDeserializer(type, new Textual<>(type, parser, fault));
    }

    private static JsonDeserializer<?> code(Class<?> type) {
        var codes = new LinkedHashMap<String, Object>();
        for (var code : type.getEnumConstants()) {
            codes.put(((Enum<?>) code).name(), code);
        }
        return new Textual<>(
                type, text -> known(codes, text), EdgeProblem.UNKNOWN_CODE, String.join(", ", codes.keySet()));
    }

    private static Object known(Map<String, Object> codes, String text) {
        var code = codes.get(text);
        if (code == null) {
            throw new IllegalArgumentException("no such code");
        }
        return code;
    }

    private static String text(String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("a control character");
        }
        return text;
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    private static final class Textual<T> extends StdDeserializer<T> {
        private final transient Function<String, ? extends T> parser;
        private final transient ProblemType fault;
        private final transient Object[] arguments;

        Textual(Class<?> type, Function<String, ? extends T> parser, ProblemType fault, Object... arguments) {
            super(type);
            this.parser = parser;
            this.fault = fault;
            this.arguments = arguments;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                FaultCollector.note(context, EdgeProblem.WRONG_KIND);
                parser.skipChildren();
                return null;
            }
            try {
                return this.parser.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException unfit) {
                FaultCollector.note(context, fault, arguments);
                return null;
            }
        }
    }
}
