package jp.tsunagi.intake.child.access;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.write.ChildResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the manager of the center that keeps a child's record who looked at it. That this was looked at is on record, too. */
@Path(ChildResource.PATH + "/{id}/access-records")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class LookResource {
    private static final String PURPOSE = "access";
    private static final String FIELDS = "access-records";

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Looks looks;
    private final AccessRecords access;
    private final CurrentRequest request;

    LookResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Looks looks,
            AccessRecords access,
            CurrentRequest request) {
        this.children = children;
        this.looks = looks;
        this.access = access;
        this.request = request;
    }

    /** A page of looks, the newest first. */
    public record LookList(List<LookItem> items) {}

    @GET
    @Operation(
            summary = "誰がこの児の記録と相談を見たか、新しい順 / Who looked at this child's records and consultations, newest first",
            description =
                    "統合された記録と、結び付けられた相談を含む。消去の後も残る"
                            + " / With the records that were merged into it and the consultations about them; stays after an erasure")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<LookList>> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var page = new Query(uri).page();
        long before = page.after().map(position -> position.number(0)).orElse(Long.MAX_VALUE);
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                .map(child -> child.facts().center())
                .invoke(center -> caller.actingFor(center, StaffRole.CENTER_MANAGER))
                .call(center -> access.record(caller, new Access(List.of(id), center, PURPOSE, FIELDS, true)))
                .chain(center -> looks.find(id, center, before, page.fetch()))
                .map(found -> page.answer(
                        found,
                        look -> List.of(look.number()),
                        shown -> new LookList(shown.stream().map(LookItem::of).toList())));
    }
}
