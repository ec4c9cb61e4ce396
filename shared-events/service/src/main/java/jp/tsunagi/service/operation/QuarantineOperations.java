package jp.tsunagi.service.operation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.Parked.Outcome;
import jp.tsunagi.eventstore.quarantine.Quarantine;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The parked streams of a service in the hands of an operator, who sees numbers, types and classes of failures and no
 * content. A resource of the service extends it and gives it its path.
 */
public abstract class QuarantineOperations {
    /** A fault of a fold parks every stream; the first ones say as much as all of them. */
    private static final int MOST = 1_000;

    private final Quarantine quarantine;
    private final CurrentRequest request;

    protected QuarantineOperations(Quarantine quarantine, CurrentRequest request) {
        this.quarantine = quarantine;
        this.request = request;
    }

    /** Parked streams. */
    public record ParkedList(List<ParkedItem> items) {}

    @GET
    @Operation(
            summary = "反映できない事象で止まっているストリームの一覧 / Streams that are parked at an event that could not be taken",
            description = "基盤運用者のみ。古い順に1,000件まで。/ Operators only. The longest parked first, 1,000 at most.")
    public Uni<ParkedList> list() {
        request.caller().require(StaffRole.OPERATOR);
        return quarantine
                .list(MOST)
                .map(found -> new ParkedList(found.stream().map(ParkedItem::of).toList()));
    }

    @POST
    @Path("{subscription}/{stream}/release")
    @Operation(
            summary = "待っている事象を順に反映する / Take what is held of a stream, in order",
            description = "反映できない事象があれば、そこで止まったままになる。その前の事象は反映済み。"
                    + " / Where an event cannot be taken, the stream stays parked at it; what came before it is done.")
    @APIResponse(responseCode = "204", description = "すべて反映した / All of it is taken")
    public Uni<Void> release(@PathParam("subscription") String subscription, @PathParam("stream") UUID stream) {
        request.caller().require(StaffRole.OPERATOR);
        return quarantine
                .release(subscription, stream)
                .invoke(QuarantineOperations::requireParked)
                .invoke(outcome -> {
                    if (outcome == Outcome.STILL_PARKED) {
                        throw new ProblemException(OperationProblem.STILL_PARKED);
                    }
                })
                .replaceWithVoid();
    }

    @POST
    @Path("{subscription}/{stream}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "止まっている事象を一件破棄し、続きを反映する / Drop the event a stream is parked at, and take what is held behind it",
            description = "誰がなぜ破棄したかは記録に残る。続きにも反映できない事象があれば、そこで止まる。一覧で確認できる。"
                    + " / Who did it and why stays on the record. A later event that cannot be taken parks the stream again;"
                    + " the list shows it.")
    @APIResponse(responseCode = "204", description = "破棄した / Dropped")
    public Uni<Void> discard(
            @PathParam("subscription") String subscription, @PathParam("stream") UUID stream, DiscardBody body) {
        var caller = request.caller();
        caller.require(StaffRole.OPERATOR);
        return quarantine
                .discard(subscription, stream, body.number(), new Parked.Discard(caller.subject(), body.why()))
                .invoke(QuarantineOperations::requireParked)
                .replaceWithVoid();
    }

    private static void requireParked(Outcome outcome) {
        if (outcome == Outcome.NOT_PARKED) {
            throw new ProblemException(OperationProblem.NOT_PARKED);
        }
    }
}
