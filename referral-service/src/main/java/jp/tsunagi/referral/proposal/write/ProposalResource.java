package jp.tsunagi.referral.proposal.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Keepers;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.proposal.ChangeProposal;
import jp.tsunagi.referral.proposal.Entry;
import jp.tsunagi.referral.proposal.ProposalCommand;
import jp.tsunagi.referral.proposal.ProposalCommand.AcceptProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.DeclineProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.MakeProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.WithdrawProposal;
import jp.tsunagi.referral.proposal.ProposalEvent;
import jp.tsunagi.referral.proposal.ProposalState;
import jp.tsunagi.referral.proposal.ProposalState.Made;
import jp.tsunagi.referral.proposal.ProposalState.NotMade;
import jp.tsunagi.referral.proposal.ProposalStatus;
import jp.tsunagi.referral.proposal.Proposed;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.referral.resource.write.OfferingBody;
import jp.tsunagi.referral.resource.write.RegisterResourceBody;
import jp.tsunagi.referral.resource.write.ResourceActs;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Sender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what municipalities propose for the directory, and what those who keep it decide. */
@Path(ProposalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "proposals", description = "社会資源の変更の提案 / Proposals for the directory")
public class ProposalResource {
    /** Where proposals are made and shown. */
    public static final String PATH = "/api/referral/v1/proposals";

    private static final String DONE = "記録した、または同じ内容だった / Recorded, or the same already";

    private final CommandHandler<ProposalCommand, ProposalState, ProposalEvent> proposals;
    private final KnownAgencies agencies;
    private final ResourceActs resources;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(stream -> URI.create(PATH + "/" + stream.id()), ProposalRules::problem);

    ProposalResource(
            CommandHandler<ProposalCommand, ProposalState, ProposalEvent> proposals,
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.proposals = proposals;
        this.agencies = new KnownAgencies(agencies);
        this.resources = new ResourceActs(resources, this.agencies);
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{proposalId}")
    @Operation(
            summary = "社会資源の登録または変更を提案する / Propose a resource, or a change of one",
            description =
                    "その市町村の担当者のみ。対象に提案する市町村を含むもの。複数の市町村を対象とするものも提案できる。ID はバージョン 8 以外の UUID。"
                            + " / Officers of the municipality, for what serves it, among others too. The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "提案した / Proposed")
    @APIResponse(responseCode = "204", description = "同じ内容を提案済みだった / The same already")
    public Uni<RestResponse<Void>> make(@PathParam("proposalId") UUID id, MakeProposalBody body) {
        var municipality = Municipalities.counted(body.municipality());
        var sender = sender();
        var acting = Proposers.acting(sender.caller(), municipality);
        var proposed =
                new Proposed(body.resource(), body.agency(), body.offering().offering(), body.capacity());
        return agencies.require(body.agency(), "/agency")
                .chain(agency -> sender.send(
                        proposals,
                        stream(id),
                        Expected.NEW_OR_LOADED,
                        acting,
                        new MakeProposal(
                                id,
                                municipality,
                                agency,
                                proposed,
                                sender.caller().subject(),
                                sender.today())))
                .map(answers::put);
    }

    /** The directory first: cut off in between, the proposal is still open, and accepting it again changes the directory no more. */
    @POST
    @Path("{proposalId}/acceptance")
    @Operation(
            summary = "提案を採用する / Accept a proposal",
            description = Keepers.WHO + " 提案のとおり社会資源が登録または変更される。その規則に合わなければ採用されない。"
                    + " / The resource is registered or changed as proposed; what breaks its rules is not accepted.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> accept(@PathParam("proposalId") UUID id) {
        var sender = sender();
        return find(id).chain(entry -> {
            var acting = keeper(sender, entry);
            var accepted = new AcceptProposal(sender.caller().subject(), sender.today());
            return mayBeDone(sender, entry)
                    .chain(() -> sender.send(proposals, stream(id), Expected.AS_LOADED, acting, accepted))
                    .map(answers::changed);
        });
    }

    @POST
    @Path("{proposalId}/decline")
    @Operation(summary = "提案を不採用とする、理由は必須 / Decline a proposal, with a reason", description = Keepers.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> decline(@PathParam("proposalId") UUID id, DeclineProposalBody body) {
        var sender = sender();
        return settle(
                sender,
                id,
                entry -> keeper(sender, entry),
                new DeclineProposal(body.reason(), sender.caller().subject(), sender.today()));
    }

    @POST
    @Path("{proposalId}/withdrawal")
    @Operation(
            summary = "提案を取り下げる / Withdraw a proposal",
            description = "提案した市町村の担当者のみ。 / Officers of the municipality.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> withdraw(@PathParam("proposalId") UUID id) {
        var sender = sender();
        return settle(
                sender,
                id,
                entry -> Proposers.acting(sender.caller(), entry.municipality()),
                new WithdrawProposal(sender.caller().subject(), sender.today()));
    }

    private Uni<RestResponse<Void>> settle(
            Sender sender, UUID id, Function<Entry, Assignment> acting, ProposalCommand command) {
        return find(id).chain(
                        entry -> sender.send(proposals, stream(id), Expected.AS_LOADED, acting.apply(entry), command))
                .map(answers::changed);
    }

    /** What was settled otherwise changes nothing in the directory. */
    private Uni<Void> mayBeDone(Sender sender, Entry entry) {
        if (entry.status() != ProposalStatus.OPEN) {
            return Uni.createFrom().voidItem();
        }
        var proposed = entry.proposed();
        var body =
                new RegisterResourceBody(proposed.agency(), OfferingBody.of(proposed.offering()), proposed.capacity());
        return resources
                .bring(sender.then("resource"), proposed.resource(), body)
                .replaceWithVoid();
    }

    private Uni<Entry> find(UUID id) {
        return proposals.read(stream(id), Scope.PLATFORM).map(found -> switch (found.state()) {
            case NotMade _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Made(var entry) -> entry;
        });
    }

    private Sender sender() {
        return request.sender(clock.instant());
    }

    private static Assignment keeper(Sender sender, Entry entry) {
        return Keepers.acting(sender.caller(), entry.prefecture());
    }

    private static StreamId stream(UUID id) {
        return new StreamId(ChangeProposal.CATEGORY, id);
    }
}
