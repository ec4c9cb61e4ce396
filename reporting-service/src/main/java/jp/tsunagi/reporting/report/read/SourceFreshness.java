package jp.tsunagi.reporting.report.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.reporting.report.Freshness;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a report's source has been read. */
public record SourceFreshness(
        @Schema(examples = "intake") String source,

        @Schema(description = "最後に取り込んだ記録の番号。0 は未取込 / Number of the last event read; 0: none")
        long sequence,

        @Schema(
                implementation = String.class,
                nullable = true,
                format = "date-time",
                description = "元で記録された日時 / When the source recorded it")
        @Nullable
        OffsetDateTime recordedAt,

        @Schema(
                implementation = String.class,
                nullable = true,
                format = "date-time",
                description = "集計に取り込んだ日時 / When it arrived here")
        @Nullable
        OffsetDateTime appliedAt) {
    private static final Text SOURCES = new Text("情報源", "Sources");
    private static final Text SEQUENCE = new Text("番号", "Number");
    private static final Text RECORDED_AT = new Text("記録日時", "Recorded");
    private static final Text APPLIED_AT = new Text("取込日時", "Arrived");

    /** The source of a report that has one. */
    public static List<SourceFreshness> of(Context source, Freshness freshness) {
        return List.of(new SourceFreshness(
                source.word(), freshness.sequence(), inJapan(freshness.recordedAt()), inJapan(freshness.appliedAt())));
    }

    /** Prints them as a table. */
    public static void print(List<SourceFreshness> sources, CsvSheet sheet, Language language) {
        var table = sheet.table(SOURCES.in(language));
        for (var source : sources) {
            table.line(source.source(), SEQUENCE.in(language), source.sequence())
                    .line(source.source(), RECORDED_AT.in(language), text(source.recordedAt()))
                    .line(source.source(), APPLIED_AT.in(language), text(source.appliedAt()));
        }
    }

    /** As JSON has it. */
    private static @Nullable String text(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static @Nullable OffsetDateTime inJapan(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(Japan.ZONE).toOffsetDateTime();
    }
}
