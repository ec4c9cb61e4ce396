package jp.tsunagi.service.operation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.eventstore.rebuild.Rebuilds.Refusal;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The read models of a service in the hands of an operator, who sees counts and checksums and no row. A resource of the
 * service extends it and gives it its path.
 */
public abstract class ProjectionOperations {
    private final Rebuilds rebuilds;
    private final CurrentRequest request;

    protected ProjectionOperations(Rebuilds rebuilds, CurrentRequest request) {
        this.rebuilds = rebuilds;
        this.request = request;
    }

    /** All read models. */
    public record ProjectionList(List<ProjectionItem> items) {}

    @GET
    @Operation(
            summary = "集計表の一覧と再構築の進み具合 / Read models, and how far their rebuilds are",
            description = "基盤運用者のみ。/ Operators only.")
    public Uni<ProjectionList> list() {
        request.caller().require(StaffRole.OPERATOR);
        return rebuilds.all()
                .map(found -> new ProjectionList(
                        found.stream().map(ProjectionItem::of).toList()));
    }

    @POST
    @Path("{name}/rebuild")
    @Operation(
            summary = "集計表を最初の事象から作り直し始める / Begin to fold a read model anew, from the first event",
            description =
                    "現行の隣に控えを作る。閲覧には影響しない。やり直すと、前の控えは消える。"
                            + " / Beside the living rows; readers see nothing of it. Beginning anew drops the second set there was.")
    @APIResponse(responseCode = "204", description = "始めた / Begun")
    public Uni<Void> rebuild(@PathParam("name") String name) {
        return doing(() -> rebuilds.begin(name));
    }

    @POST
    @Path("{name}/switch")
    @Operation(
            summary = "控えを現行にする / Read the second set from now on",
            description = "違う行だけを一度に入れ替える。控えには切替前の内容が残り、反映も続く。切替済みなら何も変わらない。"
                    + " / Swaps the rows that differ, at once. The second set keeps those from before, and keeps them up."
                    + " Nothing changes when it is done already.")
    @APIResponse(responseCode = "204", description = "切り替えた、または切替済み / Switched, or already")
    public Uni<Void> switchOver(@PathParam("name") String name) {
        return doing(() -> rebuilds.switchOver(name));
    }

    @POST
    @Path("{name}/rollback")
    @Operation(
            summary = "切替前の内容に戻す / Read again what was read before the switch",
            description = "その後の事象も反映されている。切替前なら何も変わらない。"
                    + " / With what has happened since. Nothing changes when nothing was switched.")
    @APIResponse(responseCode = "204", description = "戻した、または切替前 / Taken back, or nothing to take back")
    public Uni<Void> rollBack(@PathParam("name") String name) {
        return doing(() -> rebuilds.rollBack(name));
    }

    @DELETE
    @Path("{name}/rebuild")
    @Operation(summary = "控えを捨てる / Drop the second set")
    @APIResponse(responseCode = "204", description = "捨てた / Dropped")
    public Uni<Void> drop(@PathParam("name") String name) {
        return doing(() -> rebuilds.drop(name));
    }

    private Uni<Void> doing(Supplier<Uni<Optional<Refusal>>> deed) {
        request.caller().require(StaffRole.OPERATOR);
        return deed.get()
                .invoke(refusal -> refusal.ifPresent(ProjectionOperations::refuse))
                .replaceWithVoid();
    }

    private static void refuse(Refusal refusal) {
        throw new ProblemException(
                switch (refusal) {
                    case UNKNOWN -> EdgeProblem.NOT_FOUND;
                    case NOT_BEGUN -> OperationProblem.NO_REBUILD;
                    case NOT_READY -> OperationProblem.REBUILD_NOT_READY;
                });
    }
}
