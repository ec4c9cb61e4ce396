package jp.tsunagi.service.request;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A paper as the answer to a GET. */
public final class PaperAnswer {
    /** Its media type. */
    public static final String PDF = "application/pdf";

    private PaperAnswer() {}

    /**
     * The paper, to be kept by nobody on its way.
     *
     * @param pdf the file
     * @param name without the ending; nothing personal
     */
    public static RestResponse<byte[]> of(byte[] pdf, String name) {
        return ResponseBuilder.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, "ja")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
