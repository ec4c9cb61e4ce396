package jp.tsunagi.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Services that answer as a test says, and note what they were asked. */
final class StubOperations implements Operations {
    private final List<String> asked = new ArrayList<>();
    private final BiFunction<Part, String, String> answers;

    /** @param answers the body for a service and what it is asked, as {@code GET chain} */
    StubOperations(BiFunction<Part, String, String> answers) {
        this.answers = answers;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public JsonNode get(Part service, String path) throws JsonProcessingException {
        return answer(service, "GET " + path);
    }

    @Override
    public JsonNode post(Part service, String path) throws JsonProcessingException {
        return answer(service, "POST " + path);
    }

    private JsonNode answer(Part service, String request) throws JsonProcessingException {
        asked.add(service.id() + " " + request);
        return new JsonMapper().readTree(answers.apply(service, request));
    }
}
