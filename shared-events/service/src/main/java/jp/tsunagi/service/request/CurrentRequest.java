package jp.tsunagi.service.request;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.Sending;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What the gate has learned of the request being served. Ask it inside the resource method, before the first
 * asynchronous step.
 */
@RequestScoped
public class CurrentRequest {
    private static final byte[] NO_BODY = {};

    private @Nullable RequestHead head;
    private @Nullable Caller caller;
    private Fingerprint body = Fingerprint.of(NO_BODY);

    /** Takes down the request line and the headers. */
    void begin(RequestHead head) {
        this.head = head;
    }

    /** Takes down who sent it. */
    void admit(Caller caller) {
        this.caller = caller;
    }

    /** Takes down the body, exactly as it came. */
    public void received(byte[] content) {
        body = Fingerprint.of(content);
    }

    /**
     * Who sent it.
     *
     * @throws ProblemException {@code unauthenticated} for a request without a token
     */
    public Caller caller() {
        if (caller == null) {
            throw new ProblemException(EdgeProblem.UNAUTHENTICATED);
        }
        return caller;
    }

    /** The origin of the request's command, sent under one of the caller's assignments. */
    public Origin origin(Assignment assignment) {
        return origin(caller().scope(), assignment.provenance());
    }

    /**
     * The origin of the request's command.
     *
     * @param scope in whose name the stream is read; the caller's own, unless the resource has decided by itself who may
     * @param provenance where the caller acts from
     */
    public Origin origin(Scope scope, Provenance provenance) {
        return origin(caller().subject(), scope, provenance);
    }

    /**
     * The origin of a command that somebody without an account sends, at an address that is open to everybody.
     *
     * @param actor stands for all of them
     * @param provenance the body that they turn to
     */
    public Origin anonymous(String actor, Provenance provenance) {
        return origin(actor, Scope.PLATFORM, provenance);
    }

    private Origin origin(String actor, Scope scope, Provenance provenance) {
        var id = commandId(actor);
        return new Origin(id, fingerprint(), actor, scope, provenance, id, head().traceparent());
    }

    /**
     * The sender of the request's commands on streams that need not be in the caller's scope; where they act from is known
     * once the stream was read.
     *
     * @param at the instant by the business clock
     */
    public Sender sender(Instant at) {
        return new Sender(caller(), origin(Scope.PLATFORM, Provenance.PLATFORM), at, Sending.HANDLED);
    }

    /**
     * The version that If-Match names; what there is, when the header was not sent.
     *
     * @throws ProblemException {@code malformed-if-match}
     */
    public Expected expectedOr(Expected otherwise) {
        return head().ifMatch() == null ? otherwise : expected();
    }

    /**
     * The version that If-Match names.
     *
     * @throws ProblemException {@code if-match-required} or {@code malformed-if-match}
     */
    public Expected.Version expected() {
        var ifMatch = head().ifMatch();
        if (ifMatch == null) {
            throw new ProblemException(EdgeProblem.IF_MATCH_REQUIRED);
        }
        return new Expected.Version(VersionTag.parse(ifMatch));
    }

    /** Whether If-None-Match says that the client already has this version. */
    public boolean has(int version) {
        return VersionTag.anyMatches(head().ifNoneMatch(), version);
    }

    /**
     * Scoped to the subject and the path, as the key is. Without a key the request may only be recognized when it names
     * the version it builds on; otherwise setting something back to an earlier value would be taken for a repetition.
     */
    private UUID commandId(String subject) {
        var sent = subject + "\n" + head().method() + "\n" + head().path() + "\n";
        if (head().idempotencyKey() != null) {
            return Fingerprint.of("key\n" + sent + head().idempotencyKey()).asUuid();
        }
        return head().ifMatch() == null
                ? UUID.randomUUID()
                : Fingerprint.of("version\n" + sent + head().ifMatch() + "\n" + body.hex())
                        .asUuid();
    }

    private Fingerprint fingerprint() {
        var ifMatch = head().ifMatch() == null ? "" : head().ifMatch();
        return Fingerprint.of(
                (head().pathAndQuery() + "\n" + ifMatch + "\n" + body.hex()).getBytes(StandardCharsets.UTF_8));
    }

    private RequestHead head() {
        return Objects.requireNonNull(head, "outside a request");
    }
}
