package jp.tsunagi.referral.resource.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceCommand.ChangeResource;
import jp.tsunagi.referral.resource.ResourceCommand.RegisterResource;
import jp.tsunagi.referral.resource.ResourceCommand.ReportCapacity;
import jp.tsunagi.referral.resource.ResourceCommand.RetireResource;
import jp.tsunagi.referral.resource.ResourceCommand.VerifyResource;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.referral.resource.ResourceState.NotRegistered;
import jp.tsunagi.referral.resource.ResourceState.Registered;
import jp.tsunagi.referral.resource.SupportResource;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registers support resources and keeps them up to date. */
@Path(SupportResourceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "resources", description = "社会資源 / Support resources")
public class SupportResourceResource {
    /** Where resources are registered and shown. */
    public static final String PATH = "/api/referral/v1/resources";

    private static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";
    private static final String DONE = "記録した、または同じ内容だった / Recorded, or the same already";

    private final CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources;
    private final KnownAgencies agencies;
    private final BusinessClock clock;
    private final CurrentRequest request;

    SupportResourceResource(
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.resources = resources;
        this.agencies = new KnownAgencies(agencies);
        this.clock = clock;
        this.request = request;
    }

    /** What is asked of a resource that the directory shows like this, on a day. */
    @FunctionalInterface
    private interface Act {
        Uni<ResourceCommand> command(Listing listing, LocalDate today);
    }

    @PUT
    @Path("{resourceId}")
    @Operation(
            summary = "社会資源を登録する / Register a support resource",
            description = Curators.WHO + " 登録した日に内容を確認したものとする。同じ内容なら何も変わらない。ID はバージョン 8 以外の UUID。"
                    + " / It counts as verified on the day it is registered; the same content changes nothing."
                    + " The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "同じ内容だった / The same already")
    public Uni<RestResponse<Void>> register(@PathParam("resourceId") UUID id, RegisterResourceBody body) {
        var caller = request.caller();
        // The directory is public: what is in it need not be in the caller's scope.
        var origin = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var now = clock.instant();
        var offering = body.offering().offering();
        return agencies.require(body.agency(), "/agency")
                .chain(agency -> resources.handle(new Command<>(
                        stream(id),
                        Expected.NEW_OR_LOADED,
                        origin.from(Curators.acting(caller, agency.prefecture(), offering.municipalities())
                                .provenance()),
                        now,
                        new RegisterResource(id, agency, offering, body.capacity(), caller.subject(), Japan.day(now)))))
                .map(
                        answers(rejection ->
                                ResourceRules.problem(body.offering(), RegisterResourceBody.OFFERING, rejection))::put);
    }

    @PUT
    @Path("{resourceId}/offering")
    @Operation(
            summary = "社会資源の内容を改める / Change what a resource offers",
            description = Curators.WHO + " 分野は、提供する機関の現在のものになる。 / Its sector becomes the one its agency works in now.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> change(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OfferingBody body) {
        var offering = body.offering();
        return act(
                        id,
                        ifMatch,
                        offering.municipalities(),
                        (listing, today) -> agencies.require(listing.agency(), "")
                                .map(agency -> new ChangeResource(agency.sector(), offering, today)))
                .map(answers(rejection -> ResourceRules.problem(body, "", rejection))::changed);
    }

    @PUT
    @Path("{resourceId}/capacity")
    @Operation(summary = "受入状況を報告する / Report the capacity", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> report(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportCapacityBody body) {
        return act(id, ifMatch, today -> new ReportCapacity(body.capacity(), today));
    }

    @POST
    @Path("{resourceId}/verification")
    @Operation(
            summary = "内容を確認したと記録する / Record that it was verified",
            description = Curators.WHO + " 前回の確認より後の日なら改まる。 / A day after the last verification's replaces it.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> verify(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VerifyResourceBody body) {
        var by = request.caller().subject();
        return act(id, ifMatch, today -> new VerifyResource(body.on(), by, today));
    }

    @POST
    @Path("{resourceId}/retirement")
    @Operation(
            summary = "掲載を終了する、理由は必須 / Retire a resource, with a reason",
            description = Curators.WHO + " 一覧から消え、以後は変えられない。 / It leaves the list, and nothing of it changes any more.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> retire(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RetireResourceBody body) {
        return act(id, ifMatch, today -> new RetireResource(body.reason(), today));
    }

    private Uni<RestResponse<Void>> act(UUID id, @Nullable String ifMatch, Function<LocalDate, ResourceCommand> act) {
        return act(id, ifMatch, List.of(), (_, today) -> Uni.createFrom().item(act.apply(today)))
                .map(answers(ResourceRules::problem)::changed);
    }

    /**
     * Acts on a resource that the caller may keep.
     *
     * @param toServe municipalities that it is to serve from now on; the caller must be able to keep it before and after
     */
    private Uni<Outcome> act(UUID id, @Nullable String ifMatch, List<String> toServe, Act act) {
        var caller = request.caller();
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var origin = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var now = clock.instant();
        return resources.read(stream(id), Scope.PLATFORM).chain(found -> {
            var listing = listing(found.state());
            var served = Stream.concat(listing.offering().municipalities().stream(), toServe.stream())
                    .distinct()
                    .toList();
            var assignment = Curators.acting(caller, listing.prefecture(), served);
            return act.command(listing, Japan.day(now))
                    .chain(command -> resources.handle(
                            new Command<>(stream(id), expected, origin.from(assignment.provenance()), now, command)));
        });
    }

    private static Listing listing(ResourceState state) {
        return switch (state) {
            case NotRegistered _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Registered(var entry) -> entry.listing();
        };
    }

    private static StreamId stream(UUID id) {
        return new StreamId(SupportResource.CATEGORY, id);
    }

    private static Answers answers(Answers.Rejections rejections) {
        return new Answers(stream -> URI.create(PATH + "/" + stream.id()), rejections);
    }
}
