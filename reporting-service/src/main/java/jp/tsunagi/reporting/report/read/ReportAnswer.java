package jp.tsunagi.reporting.report.read;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.service.problem.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers a GET of a report, which has no version but its content. */
public final class ReportAnswer {
    private static final int MARK = 32;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name());
    private static final MediaType CSV = MediaType.valueOf(CsvSheet.TYPE).withCharset(StandardCharsets.UTF_8.name());

    private ReportAnswer() {}

    /** The language in which a request wants its answer. */
    public static Language language(HttpHeaders asked) {
        return Language.preferred(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * The report with its ETag, as JSON or CSV; 304 without it when the client has the same already.
     *
     * @param report a record of plain values, whose text says all of it
     * @param asked the headers of the request
     */
    public static <T extends Record & Report> RestResponse<Object> of(T report, HttpHeaders asked) {
        var language = language(asked);
        var type = type(asked);
        var tag = '"' + Fingerprint.of(language.tag() + type + report).hex().substring(0, MARK) + '"';
        var response = knows(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
                ? ResponseBuilder.create(Status.NOT_MODIFIED)
                : ResponseBuilder.<Object>ok(type.equals(CSV) ? csv(report, language) : report, type);
        if (type.equals(CSV)) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + ".csv\"");
        }
        var ownCopyOnly = new CacheControl();
        ownCopyOnly.setPrivate(true);
        ownCopyOnly.setNoCache(true);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(ownCopyOnly)
                .build();
    }

    private static String csv(Report report, Language language) {
        var sheet = new CsvSheet(report.asOf());
        report.print(sheet, language);
        return sheet.text();
    }

    /** What the client likes best of the two; JSON where it has no opinion. */
    private static MediaType type(HttpHeaders asked) {
        return asked.getAcceptableMediaTypes().stream()
                .flatMap(liked -> Stream.of(JSON, CSV).filter(liked::isCompatible).findFirst().stream())
                .findFirst()
                .orElse(JSON);
    }

    private static boolean knows(@Nullable String known, String tag) {
        return Optional.ofNullable(known).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
