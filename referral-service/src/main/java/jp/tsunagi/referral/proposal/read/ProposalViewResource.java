package jp.tsunagi.referral.proposal.read;

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
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.proposal.ChangeProposal;
import jp.tsunagi.referral.proposal.ProposalCommand;
import jp.tsunagi.referral.proposal.ProposalEvent;
import jp.tsunagi.referral.proposal.ProposalState;
import jp.tsunagi.referral.proposal.ProposalState.Made;
import jp.tsunagi.referral.proposal.ProposalState.NotMade;
import jp.tsunagi.referral.proposal.ProposalStatus;
import jp.tsunagi.referral.proposal.read.ProposalQueries.After;
import jp.tsunagi.referral.proposal.read.ProposalQueries.Filter;
import jp.tsunagi.referral.proposal.write.ProposalResource;
import jp.tsunagi.referral.proposal.write.Proposers;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.CatchingUp;
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

/** Shows proposals to the municipality that made them and to those who settle them. */
@Path(ProposalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "proposals", description = "社会資源の変更の提案 / Proposals for the directory")
public class ProposalViewResource {
    private static final String WHO = "提案した市町村の担当者と、その都道府県の名簿を管理する人のみ。"
            + " / The officers of the municipality that made it, and those who keep the directory of the prefecture.";

    private final CommandHandler<ProposalCommand, ProposalState, ProposalEvent> proposals;
    private final ProposalQueries queries;
    private final CurrentRequest request;

    ProposalViewResource(
            CommandHandler<ProposalCommand, ProposalState, ProposalEvent> proposals,
            ProposalQueries queries,
            CurrentRequest request) {
        this.proposals = proposals;
        this.queries = queries;
        this.request = request;
    }

    /** A page of proposals. */
    public record ProposalList(List<ProposalLine> items) {}

    @GET
    @Path("{proposalId}")
    @Operation(summary = "提案を見る / Read a proposal", description = WHO)
    public Uni<RestResponse<ProposalItem>> one(@PathParam("proposalId") UUID id) {
        var caller = request.caller();
        return proposals
                .read(new StreamId(ChangeProposal.CATEGORY, id), Scope.PLATFORM)
                .map(found -> switch (found.state()) {
                    case NotMade _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
                    case Made(var entry) -> {
                        Proposers.mayRead(caller, entry.prefecture(), entry.municipality());
                        yield Versioned.of(request, found.version(), () -> ProposalItem.of(entry, found.version()));
                    }
                });
    }

    @GET
    @Operation(summary = "提案の一覧、古い順 / The proposals, the oldest first", description = WHO)
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "提案した市町村。市町村の担当者には必須 / whose they are; an officer of a municipality has to say",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = ProposalStatus.class))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この提案が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ProposalList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        var municipality = query.municipality("municipality").orElse(null);
        var status = query.code("status", ProposalStatus.class).orElse(null);
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var filter = new Filter(prefecture.get(), municipality, status);
        Proposers.mayRead(caller, filter.prefecture(), municipality);
        var after = page.after()
                .map(position -> new After(position.date(0), position.id(1)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.madeOn, row.id),
                        shown -> new ProposalList(
                                shown.stream().map(ProposalLine::of).toList())));
    }
}
