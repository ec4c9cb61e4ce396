package jp.tsunagi.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Writes problems as {@code application/problem+json}, whatever the request accepts. */
final class ProblemResponses {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemResponses() {}

    static Response of(ProblemException problem, Language language) {
        var response = Response.status(problem.type().status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body(problem, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static byte[] body(ProblemException problem, Language language) {
        var type = problem.type();
        var body = JSON.createObjectNode()
                .put("type", type.uri())
                .put("title", type.row().title().in(language))
                .put("status", type.status())
                .put("detail", problem.detail(language));
        if (!problem.faults().isEmpty()) {
            var errors = body.putArray("errors");
            problem.faults().forEach(fault -> write(fault, language, errors.addObject()));
        }
        if (type.status() >= 500) {
            body.put("trace", traceId());
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static void write(Fault fault, Language language, ObjectNode error) {
        var place = switch (fault.in()) {
            case BODY -> "pointer";
            case PARAMETER -> "parameter";
            case HEADER -> "header";
        };
        var arguments = fault.arguments().toArray();
        error.put(place, fault.place())
                .put("code", fault.type().slug())
                .put("detail", fault.type().row().detail().in(language, arguments));
    }

    /** The W3C trace id of the request, by which its log lines are found; zeros when it is not traced. */
    static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
