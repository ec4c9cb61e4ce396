package jp.tsunagi.referral.resource.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceCommand.ChangeResource;
import jp.tsunagi.referral.resource.ResourceCommand.RegisterResource;
import jp.tsunagi.referral.resource.ResourceCommand.ReportCapacity;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.referral.resource.ResourceState.NotRegistered;
import jp.tsunagi.referral.resource.ResourceState.Registered;
import jp.tsunagi.referral.resource.SupportResource;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.Sender;

/** What is done to support resources, with a request or with a row of a file. Every outcome is settled, or the problem fails. */
public final class ResourceActs {
    private final CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources;
    private final KnownAgencies agencies;

    public ResourceActs(
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources, KnownAgencies agencies) {
        this.resources = resources;
        this.agencies = agencies;
    }

    /** What is asked of a resource that the directory shows like this, on a day. */
    @FunctionalInterface
    private interface Act {
        Uni<ResourceCommand> command(Listing listing, LocalDate today);
    }

    /** Registers a resource. */
    public Uni<Outcome> register(Sender sender, UUID id, RegisterResourceBody body) {
        var offering = body.offering().offering();
        var today = sender.today();
        return agencies.require(body.agency(), "/agency")
                .chain(agency -> sender.send(
                        resources,
                        stream(id),
                        Expected.NEW_OR_LOADED,
                        Curators.acting(sender.caller(), agency.prefecture(), offering.municipalities()),
                        new RegisterResource(
                                id,
                                agency,
                                offering,
                                body.capacity(),
                                sender.caller().subject(),
                                today)))
                .map(
                        answers(rejection ->
                                ResourceRules.problem(body.offering(), RegisterResourceBody.OFFERING, rejection))
                                ::settled);
    }

    /**
     * Registers a resource, or brings one that is registered to these particulars: what it offers, and its capacity where
     * that is another.
     */
    public Uni<List<Outcome>> bring(Sender sender, UUID id, RegisterResourceBody body) {
        return resources.read(stream(id), Scope.PLATFORM).chain(found -> switch (found.state()) {
            case Registered(var entry)
            when entry.listing().agency().equals(body.agency()) ->
                change(sender, Expected.AS_LOADED, id, body.offering(), RegisterResourceBody.OFFERING)
                        .chain(changed -> entry.listing().capacity() == body.capacity()
                                ? Uni.createFrom().item(List.of(changed))
                                : act(
                                                sender.then("capacity"),
                                                Expected.AS_LOADED,
                                                id,
                                                today -> new ReportCapacity(body.capacity(), today))
                                        .map(reported -> List.of(changed, reported)));
            case Registered _, NotRegistered _ -> register(sender, id, body).map(List::of);
        });
    }

    /**
     * Changes what a resource offers.
     *
     * @param at where the offering lies in the body
     */
    Uni<Outcome> change(Sender sender, Expected expected, UUID id, OfferingBody body, String at) {
        var offering = body.offering();
        return act(
                        sender,
                        expected,
                        id,
                        offering.municipalities(),
                        (listing, today) -> agencies.require(listing.agency(), "")
                                .map(agency -> new ChangeResource(agency.sector(), offering, today)))
                .map(answers(rejection -> ResourceRules.problem(body, at, rejection))::settled);
    }

    /** Any other act on a resource. */
    Uni<Outcome> act(Sender sender, Expected expected, UUID id, Function<LocalDate, ResourceCommand> act) {
        return act(
                        sender,
                        expected,
                        id,
                        List.of(),
                        (_, today) -> Uni.createFrom().item(act.apply(today)))
                .map(answers(ResourceRules::problem)::settled);
    }

    /**
     * Acts on a resource that the sender may keep.
     *
     * @param toServe municipalities that it is to serve from now on; the sender must be able to keep it before and after
     */
    private Uni<Outcome> act(Sender sender, Expected expected, UUID id, List<String> toServe, Act act) {
        return resources.read(stream(id), Scope.PLATFORM).chain(found -> {
            var listing = listing(found.state());
            var served = Stream.concat(listing.offering().municipalities().stream(), toServe.stream())
                    .distinct()
                    .toList();
            var assignment = Curators.acting(sender.caller(), listing.prefecture(), served);
            return act.command(listing, sender.today())
                    .chain(command -> sender.send(resources, stream(id), expected, assignment, command));
        });
    }

    static Answers answers(Answers.Rejections rejections) {
        return new Answers(stream -> URI.create(SupportResourceResource.PATH + "/" + stream.id()), rejections);
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
}
