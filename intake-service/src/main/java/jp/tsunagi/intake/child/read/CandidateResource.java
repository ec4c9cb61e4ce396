package jp.tsunagi.intake.child.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.index.ChildIndex;
import jp.tsunagi.intake.child.index.ChildIndex.Found;
import jp.tsunagi.intake.child.match.MatchReason;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.child.profile.Profiles;
import jp.tsunagi.intake.child.write.ChildResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Shows who may be the same child, before one is identified and of one that was; a person decides. Of records that other centers keep no more
 * is told than that there is one.
 */
@Path(ChildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class CandidateResource {
    private static final StaffRole[] LOOKING = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};
    private static final String PURPOSE = "candidates";
    private static final String FIELDS = "match";

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Profiles profiles;
    private final MergeRegister merges;
    private final ChildIndex index;
    private final AccessRecords access;
    private final CurrentRequest request;

    CandidateResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Profiles profiles,
            MergeRegister merges,
            ChildIndex index,
            AccessRecords access,
            CurrentRequest request) {
        this.children = children;
        this.profiles = profiles;
        this.merges = merges;
        this.index = index;
        this.access = access;
        this.request = request;
    }

    /** A record of the caller's own centers that may be of the same child. */
    public record Candidate(
            UUID child,
            UUID center,

            @Schema(description = "根拠 / What it rests on") Set<MatchReason> reasons,

            @Schema(description = "別の児だと決定済み / Decided already to be of a different child")
            boolean toldApart) {}

    /** Who may be the same child. */
    @Schema(description = "同じ児かもしれない記録 / Records that may be of the same child")
    public record Candidates(
            @Schema(description = "自センターの記録、確からしい順 / Of the caller's own centers, the likeliest first")
            List<Candidate> items,

            @Schema(description = "同じ都道府県の他センターに候補がある / Another center of the prefecture keeps one")
            boolean atAnotherCenter,

            @Schema(description = "他の都道府県に候補がある / A center of another prefecture keeps one")
            boolean inAnotherPrefecture) {
        static Candidates of(List<Found> all, Set<UUID> own, String prefecture, Set<UUID> toldApart) {
            return new Candidates(
                    all.stream()
                            .filter(found -> own.contains(found.center()))
                            .map(found -> new Candidate(
                                    found.child(),
                                    found.center(),
                                    found.match().reasons(),
                                    toldApart.contains(found.child())))
                            .toList(),
                    all.stream()
                            .anyMatch(found -> !own.contains(found.center())
                                    && found.prefecture().equals(prefecture)),
                    all.stream()
                            .anyMatch(found -> !own.contains(found.center())
                                    && !found.prefecture().equals(prefecture)));
        }
    }

    @POST
    @Path("candidates")
    @Operation(
            summary = "同じ児かもしれない記録を探す / Find records that may be of the same child",
            description = "登録の前に確かめる。決めるのは人 / Before a child is identified; a person decides")
    public Uni<Candidates> find(FindCandidatesBody body) {
        var caller = request.caller();
        var assignment = caller.actingFor(body.center(), LOOKING);
        var own = caller.scope().bodies();
        return index.candidates(body.profile(), body.places())
                .call(found -> recorded(caller, body.center(), found))
                .map(found -> Candidates.of(found, own, assignment.prefecture(), Set.of()));
    }

    @GET
    @Path("{id}/candidates")
    @Operation(
            summary = "この児と同じ児かもしれない記録を探す / Find records that may be of the same child as this one",
            description = "この記録と、この記録に統合された記録は出ない / Without this record and those merged into it")
    public Uni<Candidates> like(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(LOOKING);
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope())
                .invoke(found -> MergeRules.refuseMerged(found.state()))
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                .chain(child -> like(caller, child));
    }

    private Uni<Candidates> like(Caller caller, ChildRecord child) {
        var id = child.facts().child();
        var center = child.facts().center();
        var municipality = child.facts().municipality();
        return profiles.open(id, child.identified().profile())
                .chain(profile -> index.candidates(profile, municipality == null ? Set.of() : Set.of(municipality)))
                .map(found ->
                        found.stream().filter(one -> !one.child().equals(id)).toList())
                .call(found -> recorded(caller, center, found))
                .chain(found -> merges.apartFrom(
                                id, center, found.stream().map(Found::child).toList())
                        .map(toldApart -> Candidates.of(
                                found,
                                caller.scope().bodies(),
                                child.identified().prefecture(),
                                toldApart)));
    }

    /** That somebody looked is always on record at the own center, whatever was found; and at each other that keeps one. */
    private Uni<Void> recorded(Caller caller, UUID center, List<Found> found) {
        var here = found.stream()
                .filter(one -> one.center().equals(center))
                .map(Found::child)
                .toList();
        var elsewhere =
                found.stream().filter(one -> !one.center().equals(center)).toList();
        var own = access.record(caller, new Access(here, center, PURPOSE, FIELDS, true));
        return elsewhere.isEmpty()
                ? own
                : own.chain(() -> access.recordPage(caller, elsewhere, Found::center, Found::child, PURPOSE, FIELDS));
    }
}
