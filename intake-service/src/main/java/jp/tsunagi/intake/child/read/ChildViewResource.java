package jp.tsunagi.intake.child.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.ChildState.MergedAway;
import jp.tsunagi.intake.child.SealedProfile;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.child.profile.Profile;
import jp.tsunagi.intake.child.profile.Profiles;
import jp.tsunagi.intake.child.read.ChildQueries.After;
import jp.tsunagi.intake.child.read.ChildQueries.Filter;
import jp.tsunagi.intake.child.write.ChildResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows children to those whose center keeps their records; who looked is on record before anything is opened. */
@Path(ChildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class ChildViewResource {
    private static final StaffRole[] READERS = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};
    private static final String PURPOSE = "child";
    private static final String FIELDS = "profile";
    private static final String MERGES = "merges";

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final ChildQueries queries;
    private final Profiles profiles;
    private final MergeRegister merges;
    private final AccessRecords access;
    private final CurrentRequest request;

    ChildViewResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            ChildQueries queries,
            Profiles profiles,
            MergeRegister merges,
            AccessRecords access,
            CurrentRequest request) {
        this.children = children;
        this.queries = queries;
        this.profiles = profiles;
        this.merges = merges;
        this.access = access;
        this.request = request;
    }

    /** A page of children, the last one identified first. */
    public record ChildList(List<ChildListItem> items) {}

    @GET
    @Path("{id}")
    @Operation(summary = "児の記録を見る / Read a child's record")
    public Uni<RestResponse<ChildItem>> one(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(READERS);
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope()).chain(found -> {
            var child = found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
            var mergedInto = found.state() instanceof MergedAway(var _, var survivor) ? survivor : null;
            return shown(caller, child, mergedInto, found.version());
        });
    }

    private Uni<RestResponse<ChildItem>> shown(
            Caller caller, ChildRecord child, @Nullable UUID mergedInto, int version) {
        var id = child.facts().child();
        return access.record(caller, new Access(List.of(id), child.facts().center(), PURPOSE, FIELDS, true))
                .chain(() -> profiles.open(id, child.identified().profile()))
                .map(profile ->
                        Versioned.of(request, version, () -> ChildItem.of(child, mergedInto, profile, version)));
    }

    @GET
    @Path("{id}/merged-records")
    @Operation(summary = "この記録に統合された記録を見る / Which records were merged into this one")
    public Uni<MergedRecords> merged(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(READERS);
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                .map(child -> child.facts().center())
                .call(center -> access.record(caller, new Access(List.of(id), center, PURPOSE, MERGES, true)))
                .chain(center -> merges.into(id, center))
                .map(MergedRecords::of);
    }

    @GET
    @Operation(summary = "児を探す、新しく把握した順 / Find children, the last one identified first")
    @Parameter(name = "center", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "居住地、5桁または6桁 / where the child lives, five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "careItem", in = ParameterIn.QUERY, schema = @Schema(implementation = CareItem.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ChildList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(READERS);
        var query = new Query(uri);
        var filter = new Filter(
                query.id("center").orElse(null),
                query.municipality("municipality").orElse(null),
                query.code("careItem", CareItem.class).orElse(null));
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.instant(0), position.id(1)))
                .orElse(null);
        return queries.find(caller.scope(), filter, after, page.fetch())
                .chain(rows -> access.recordPage(
                                caller, page.shown(rows), row -> row.center, row -> row.id, PURPOSE, FIELDS)
                        .chain(() -> profiles.open(sealed(page.shown(rows))))
                        .map(opened -> page.answer(
                                rows,
                                row -> List.of(row.identifiedAt.toInstant(), row.id),
                                shown -> list(shown, opened))));
    }

    private static Map<UUID, SealedProfile> sealed(List<ChildRow> rows) {
        var sealed = new HashMap<UUID, SealedProfile>();
        rows.forEach(row -> sealed.put(row.id, row.profile()));
        return sealed;
    }

    private static ChildList list(List<ChildRow> rows, Map<UUID, Profile> profiles) {
        return new ChildList(rows.stream()
                .map(row -> ChildListItem.of(row, Objects.requireNonNull(profiles.get(row.id))))
                .toList());
    }
}
