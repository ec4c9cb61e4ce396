package jp.tsunagi.service.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.function.Function;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The one place where what became of a command turns into HTTP. */
public final class Answers {
    /** How a context words its broken rules. */
    @FunctionalInterface
    public interface Rejections {
        /** The problem of a rejection; for a rule of the domain one with status 409. */
        ProblemException problem(Rejection rejection);
    }

    private final Function<StreamId, URI> location;
    private final Rejections rejections;

    /**
     * @param location where a stream is read, as a path
     * @param rejections words for broken rules
     */
    public Answers(Function<StreamId, URI> location, Rejections rejections) {
        this.location = location;
        this.rejections = rejections;
    }

    /** For a POST that makes something new: 201 with Location and ETag, the same again for a repetition. */
    public RestResponse<Void> created(Outcome outcome) {
        var done = done(outcome);
        // As a path: whoever calls through a proxy must not be sent past it.
        return ResponseBuilder.<Void>create(Status.CREATED)
                .header(HttpHeaders.LOCATION, location.apply(done.stream()).toString())
                .header(HttpHeaders.ETAG, VersionTag.of(done.version()))
                .build();
    }

    /** For a change: 204 with the new ETag, also when nothing had to change. */
    public RestResponse<Void> changed(Outcome outcome) {
        return ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, VersionTag.of(done(outcome).version()))
                .build();
    }

    /** For a PUT under an id that the sender chose: 201 when it made the stream, 204 when it changed it. */
    public RestResponse<Void> put(Outcome outcome) {
        return done(outcome).version() == 1 && !(outcome instanceof Outcome.Unchanged)
                ? created(outcome)
                : changed(outcome);
    }

    /**
     * The same outcome, when the command was done or had nothing to do.
     *
     * @throws ProblemException for every other
     */
    public Outcome settled(Outcome outcome) {
        var _ = done(outcome);
        return outcome;
    }

    private record Done(StreamId stream, int version) {}

    private Done done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(var stream, var version) -> new Done(stream, version);
            case Outcome.Repeated(var stream, var version) -> new Done(stream, version);
            case Outcome.Unchanged(var stream, var version) -> new Done(stream, version);
            case Outcome.Stale _ -> throw new ProblemException(EdgeProblem.STALE);
            case Outcome.NotFound _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Outcome.CommandIdReused _ -> throw new ProblemException(EdgeProblem.IDEMPOTENCY_KEY_REUSED);
            case Outcome.Rejected(var rejection) -> throw rejections.problem(rejection);
        };
    }
}
