package jp.tsunagi.staffweb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeLabelsTest {
    private static final Path LABELS = Path.of("web/src/language/codes.json");

    @Test
    void the_pages_label_every_code_as_the_contracts_do() throws IOException {
        JsonObject expected = new JsonObject()
                .put("CarerWork", labels(CarerWork.values()))
                .put("Channel", labels(Channel.values()))
                .put("ConsultationTheme", labels(ConsultationTheme.values()))
                .put("Continuity", labels(Continuity.values()))
                .put("Disposition", labels(Disposition.values()))
                .put("InquirerKind", labels(InquirerKind.values()))
                .put("Response", labels(Response.values()))
                .put("SupportScope", labels(SupportScope.values()));

        assertEquals(
                expected.encodePrettily(),
                new JsonObject(Files.readString(LABELS)).encodePrettily(),
                () -> "Copy the labels of the contracts to " + LABELS + ":\n" + expected.encodePrettily());
    }

    private static JsonObject labels(Code[] codes) {
        JsonObject labels = new JsonObject();
        Arrays.stream(codes)
                .forEach(code -> labels.put(
                        code.name(), new JsonObject().put("ja", code.japanese()).put("en", code.english())));
        return labels;
    }
}
