package jp.tsunagi.service.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Objects;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit and reads on with nothing in its place. */
final class FaultCollector extends DeserializationProblemHandler {
    /** The key under which a reader carries the faults of its body. */
    static final Object FAULTS = Faults.class;

    static void note(DeserializationContext context, ProblemType type, Object... arguments) {
        faults(context).add(pointer(context.getParser()), type, arguments);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        // The unknown fields of a record come from a buffer, once the record itself has been read to its end.
        var record = pointer(context.getParser());
        var field = parser.equals(context.getParser()) ? record : record + "/" + escaped(property);
        faults(context).add(field, EdgeProblem.UNKNOWN_FIELD);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure)
            throws IOException {
        note(context, EdgeProblem.WRONG_KIND);
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        note(context, EdgeProblem.WRONG_KIND);
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        note(context, EdgeProblem.WRONG_KIND);
        return null;
    }

    /** A field's name as a part of a pointer. */
    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static Faults faults(DeserializationContext context) {
        return (Faults) Objects.requireNonNull(context.getAttribute(FAULTS), "read through BodyJson");
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
