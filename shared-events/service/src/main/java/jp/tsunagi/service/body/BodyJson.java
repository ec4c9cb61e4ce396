package jp.tsunagi.service.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.service.problem.ProblemException;

/** Reads request bodies: strict, and collecting every fault of the shape with its pointer instead of stopping at one. */
public final class BodyJson {
    private static final int DEEPEST = 32;
    private static final JsonFactory STRICT = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(STRICT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new ScalarValues())
            .addHandler(new FaultCollector())
            .build();

    private BodyJson() {}

    /**
     * Reads a body that did not come as one, exactly as if it had.
     *
     * @throws ProblemException when something is wrong with it
     */
    public static <T> T read(ObjectNode content, Class<T> type) {
        try {
            return type.cast(read(MAPPER.writeValueAsBytes(content), type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException when something is wrong with it
     */
    static Object read(byte[] content, Type type) {
        if (content.length == 0) {
            throw new ProblemException(EdgeProblem.BODY_MISSING);
        }
        var faults = new Faults();
        var body = parse(content, MAPPER.constructType(type), faults);
        faults.throwIfAny();
        if (body == null) {
            throw new ProblemException(EdgeProblem.BODY_MISSING);
        }
        return body;
    }

    private static Object parse(byte[] content, JavaType type, Faults faults) {
        try {
            Object body = MAPPER.readerFor(type)
                    .withAttribute(FaultCollector.FAULTS, faults)
                    .readValue(content);
            if (body != null) {
                RequiredParts.check("", body, faults);
                if (faults.none() && body instanceof CheckedBody checked) {
                    checked.check(faults);
                }
            }
            return body;
        } catch (JsonMappingException unfit) {
            var pointer = pointer(unfit);
            if (!faults.at(pointer)) {
                faults.add(pointer, EdgeProblem.WRONG_KIND);
            }
            throw problem(faults);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory", impossible);
        }
    }

    private static ProblemException problem(Faults faults) {
        try {
            faults.throwIfAny();
        } catch (ProblemException problem) {
            return problem;
        }
        throw new IllegalStateException("no fault noted");
    }

    private static ProblemException malformed(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        var line = location == null ? 1 : location.getLineNr();
        var column = location == null ? 1 : location.getColumnNr();
        var pointer = malformed.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
        return ProblemException.of(Fault.at(pointer, EdgeProblem.MALFORMED_JSON, line, column));
    }

    private static String pointer(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + FaultCollector.escaped(step))
                .collect(Collectors.joining());
    }
}
