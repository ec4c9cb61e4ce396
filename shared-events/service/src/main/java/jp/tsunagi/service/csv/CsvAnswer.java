package jp.tsunagi.service.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jp.tsunagi.service.problem.Language;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A file as the answer to a GET. */
public final class CsvAnswer {
    private CsvAnswer() {}

    /**
     * The file, to be kept by nobody on its way.
     *
     * @param name without the ending
     * @param language what its words are in
     */
    public static RestResponse<byte[]> of(CsvLines lines, CsvEncoding encoding, String name, Language language) {
        return ResponseBuilder.ok(encoding.bytes(lines), encoding.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
