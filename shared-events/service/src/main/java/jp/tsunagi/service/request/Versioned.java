package jp.tsunagi.service.request;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers a GET of one thing that has a version. */
public final class Versioned {
    private Versioned() {}

    /**
     * The thing with its ETag; 304 without it when the client has this version already.
     *
     * @param version the stream's version; 0 when it does not exist for the caller
     * @throws ProblemException {@code not-found} for version 0
     */
    public static <T> RestResponse<T> of(CurrentRequest request, int version, Supplier<T> thing) {
        if (version == 0) {
            throw new ProblemException(EdgeProblem.NOT_FOUND);
        }
        var response =
                request.has(version) ? ResponseBuilder.<T>create(Status.NOT_MODIFIED) : ResponseBuilder.ok(thing.get());
        var ownCopyOnly = new CacheControl();
        ownCopyOnly.setPrivate(true);
        ownCopyOnly.setNoCache(true);
        return response.header(HttpHeaders.ETAG, VersionTag.of(version))
                .cacheControl(ownCopyOnly)
                .build();
    }
}
