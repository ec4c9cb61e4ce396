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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Single values, each with its own kind of fault, and none taken from another kind of JSON value than its own. */
final class ScalarValues extends SimpleModule {
    private static final int UUID_LENGTH = 36;
    private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> WHOLE_NUMBER = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> TRUTH = EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    ScalarValues() {
        add(String.class, TEXT, ScalarValues::text, EdgeProblem.FORBIDDEN_CHARACTER);
        add(UUID.class, TEXT, ScalarValues::uuid, EdgeProblem.MALFORMED_ID);
        add(Instant.class, TEXT, text -> OffsetDateTime.parse(text).toInstant(), EdgeProblem.MALFORMED_INSTANT);
        add(LocalDate.class, TEXT, LocalDate::parse, EdgeProblem.MALFORMED_DATE);
        add(LocalTime.class, TEXT, LocalTime::parse, EdgeProblem.MALFORMED_TIME);
        add(YearMonth.class, TEXT, YearMonth::parse, EdgeProblem.MALFORMED_MONTH);
        add(Integer.class, WHOLE_NUMBER, Integer::valueOf, EdgeProblem.WRONG_KIND);
        add(Long.class, WHOLE_NUMBER, Long::valueOf, EdgeProblem.WRONG_KIND);
        add(Boolean.class, TRUTH, Boolean::valueOf, EdgeProblem.WRONG_KIND);
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

    private <T> void add(Class<T> type, Set<JsonToken> tokens, Function<String, T> parser, ProblemType fault) {
        addDeserializer(type, new Scalar<>(type, tokens, parser, fault));
    }

    private static JsonDeserializer<?> code(Class<?> type) {
        var codes = new LinkedHashMap<String, Object>();
        for (var code : type.getEnumConstants()) {
            codes.put(((Enum<?>) code).name(), code);
        }
        return new Scalar<>(
                type, TEXT, text -> known(codes, text), EdgeProblem.UNKNOWN_CODE, String.join(", ", codes.keySet()));
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

    private static final class Scalar<T> extends StdDeserializer<T> {
        private final transient Set<JsonToken> tokens;
        private final transient Function<String, ? extends T> parser;
        private final transient ProblemType fault;
        private final transient Object[] arguments;

        Scalar(
                Class<?> type,
                Set<JsonToken> tokens,
                Function<String, ? extends T> parser,
                ProblemType fault,
                Object... arguments) {
            super(type);
            this.tokens = tokens;
            this.parser = parser;
            this.fault = fault;
            this.arguments = arguments;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!tokens.contains(json.currentToken())) {
                FaultCollector.note(context, EdgeProblem.WRONG_KIND);
                json.skipChildren();
                return null;
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException | IllegalArgumentException unfit) {
                FaultCollector.note(context, fault, arguments);
                return null;
            }
        }
    }
}
