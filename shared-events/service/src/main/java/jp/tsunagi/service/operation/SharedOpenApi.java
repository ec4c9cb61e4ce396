package jp.tsunagi.service.operation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the description of every service's interface has in common: problems, the headers that commands need, and that
 * every component of a record is required unless it is {@code @Nullable}, as the code has it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedOpenApi implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String LANGUAGE = "Accept-Language";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final IndexView index;

    /** @param index the classes of the service, given at build time */
    public SharedOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        if (components.getSchemas() != null) {
            components
                    .getSchemas()
                    .forEach((name, schema) -> index.getKnownClasses().stream()
                            .filter(type -> type.isRecord() && type.simpleName().equals(name))
                            .forEach(record -> require(record, schema)));
        }
        components.addSchema(PROBLEM, problem());
        components.addResponse(PROBLEM, problemResponse());
        components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        components.addParameter(LANGUAGE, language());
        document.setComponents(components);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().forEach(SharedOpenApi::complete));
        }
    }

    private static void require(ClassInfo record, Schema schema) {
        var properties = schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
        var required = record.recordComponentsInDeclarationOrder().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .filter(properties::contains)
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static void complete(HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        // Filters must not hide what a resource says of one status itself.
        if (operation.getResponses().getDefaultValue() == null) {
            operation
                    .getResponses()
                    .setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        }
        operation.addParameter(OASFactory.createParameter().ref(LANGUAGE));
        if (method == HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter().ref(IDEMPOTENCY_KEY));
        }
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("問題の内容 (RFC 9457) / A problem (RFC 9457); docs/problems.md lists all types")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IDEMPOTENCY_KEY)
                .in(Parameter.In.HEADER)
                .required(true)
                .description("送信ごとに新しい値、再送には同じ値 / A new value for each act, the same for each repetition")
                .schema(text().minLength(1).maxLength(128).pattern("^[!-~]+$"));
    }

    private static Parameter language() {
        return OASFactory.createParameter()
                .name(LANGUAGE)
                .in(Parameter.In.HEADER)
                .description("問題の文面の言語、既定は日本語 / Language of problem texts, Japanese by default")
                .schema(text().examples(List.of("ja", "en")));
    }

    private static Schema problem() {
        var error = OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).required(List.of("code", "detail"));
        error.addProperty("pointer", text().description("本文中の位置 (RFC 6901) / Where in the body"));
        error.addProperty("parameter", text().description("パラメーター名 / Which parameter"));
        error.addProperty("header", text().description("ヘッダー名 / Which header"));
        error.addProperty("code", text().description("問題の種類 / What is wrong"));
        error.addProperty("detail", text());
        var problem = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .required(List.of("type", "title", "status", "detail"));
        problem.addProperty("type", text().format("uri").description("urn:tsunagi:problem:…"));
        problem.addProperty("title", text());
        problem.addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)));
        problem.addProperty("detail", text());
        problem.addProperty(
                "errors",
                OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(error));
        problem.addProperty("trace", text().description("障害の調査用 (5xx) / For the operator (5xx)"));
        return problem;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
