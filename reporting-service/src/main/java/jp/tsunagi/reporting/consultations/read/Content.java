package jp.tsunagi.reporting.consultations.read;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.service.problem.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers a GET of something that has no version but its content. */
final class Content {
    private static final int MARK = 32;

    private Content() {}

    /**
     * The content with its ETag; 304 without it when the client has the same already.
     *
     * @param content a record of plain values, whose text says all of it
     * @param known the header If-None-Match
     */
    static <T extends Record> RestResponse<T> of(T content, Language language, @Nullable String known) {
        var tag = '"' + Fingerprint.of(language.tag() + content).hex().substring(0, MARK) + '"';
        var response = knows(known, tag) ? ResponseBuilder.<T>create(Status.NOT_MODIFIED) : ResponseBuilder.ok(content);
        var ownCopyOnly = new CacheControl();
        ownCopyOnly.setPrivate(true);
        ownCopyOnly.setNoCache(true);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(ownCopyOnly)
                .build();
    }

    private static boolean knows(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
