package jp.tsunagi.reporting.report.read;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What the descriptions of all reports have in common: their parameters. Its priority keeps it apart from the shared filter,
 * so that the description is written in one order.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ReportOpenApi implements OASFilter {
    /** The tag of a report. */
    public static final String TAG = "reports";

    /** What the tag stands for. */
    public static final String TAG_DESCRIPTION = "集計 / Reports";

    /** Who may read a report. */
    public static final String READERS = "担当する都道府県、または担当する市町村(municipality が必須)。Accept: text/csv で CSV。"
            + " / For those who oversee the prefecture, or work for the municipality that is asked for. Accept: text/csv"
            + " gives CSV.";

    /** How long a period may be. */
    public static final String LONGEST = " 期間は60か月以内。 / At most 60 months.";

    public static final String PREFECTURE = "prefecture";
    public static final String MUNICIPALITY = "municipality";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String AS_OF = "asOf";
    public static final String ON = "on";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addParameter(
                        PREFECTURE,
                        parameter(PREFECTURE, "都道府県コード2桁 / Two digits", text("^[0-9]{2}$"))
                                .required(true))
                .addParameter(
                        MUNICIPALITY,
                        parameter(
                                MUNICIPALITY,
                                "市町村コード5桁または6桁。その市町村の集計だけを返す / Figures of this municipality alone",
                                text("^[0-9]{5,6}$")))
                .addParameter(
                        FROM,
                        parameter(FROM, "最初の月 (例 2025-12) / First month, such as 2025-12", month())
                                .required(true))
                .addParameter(TO, parameter(TO, "最後の月 / Last month", month()).required(true))
                .addParameter(
                        AS_OF,
                        parameter(
                                AS_OF,
                                "集計時点。この日の終わりまでの記録による。既定は今日 / Counts what had been recorded by the end of this day;"
                                        + " today by default",
                                day()))
                .addParameter(ON, parameter(ON, "基準日。既定は集計時点の日 / The day; that of asOf by default", day()));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().stream()
                        .filter(operation -> operation.getTags() != null
                                && operation.getTags().contains(TAG))
                        .forEach(ReportOpenApi::refer));
    }

    /** Resources name their parameters; what these are is said once. */
    private static void refer(Operation report) {
        report.setParameters(report.getParameters().stream()
                .map(parameter -> parameter.getIn() == Parameter.In.QUERY
                        ? OASFactory.createParameter().ref(parameter.getName())
                        : parameter)
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static Schema text(String pattern) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).pattern(pattern);
    }

    private static Schema month() {
        return text("^[0-9]{4}-[0-9]{2}$");
    }

    private static Schema day() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).format("date");
    }
}
