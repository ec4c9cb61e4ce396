package jp.tsunagi.referral.coordinator.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.coordinator.CoordinatorCommand;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ChangePlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.PlaceCoordinator;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ReportCapacity;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.CoordinatorState;
import jp.tsunagi.referral.coordinator.CoordinatorState.NotPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorState.Placed;
import jp.tsunagi.referral.coordinator.Entry;
import jp.tsunagi.referral.coordinator.LocalCoordinator;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.Sender;

/**
 * What is done to the places of local coordinators, with a request or with a row of a file. Every outcome is settled, or the
 * problem fails.
 */
public final class CoordinatorActs {
    private final CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators;
    private final KnownAgencies agencies;

    public CoordinatorActs(
            CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators,
            KnownAgencies agencies) {
        this.coordinators = coordinators;
        this.agencies = agencies;
    }

    /** Places a coordinator. */
    public Uni<Outcome> place(Sender sender, UUID id, PlaceCoordinatorBody body) {
        var placement = body.placement().placement();
        return agencies.require(body.body(), "/body")
                .chain(agency -> sender.send(
                        coordinators,
                        stream(id),
                        Expected.NEW_OR_LOADED,
                        Curators.acting(sender.caller(), agency.prefecture(), placement.municipalities()),
                        new PlaceCoordinator(id, agency, placement, body.capacity(), sender.today())))
                .map(
                        answers(rejection ->
                                CoordinatorRules.problem(body.placement(), PlaceCoordinatorBody.PLACEMENT, rejection))
                                ::settled);
    }

    /** Places a coordinator, or brings one who is placed to these particulars: the placement, and the capacity where that is another. */
    public Uni<List<Outcome>> bring(Sender sender, UUID id, PlaceCoordinatorBody body) {
        return coordinators.read(stream(id), Scope.PLATFORM).chain(found -> switch (found.state()) {
            case Placed(var entry)
            when entry.body().equals(body.body()) ->
                change(sender, Expected.AS_LOADED, id, body.placement(), PlaceCoordinatorBody.PLACEMENT)
                        .chain(changed -> entry.capacity() == body.capacity()
                                ? Uni.createFrom().item(List.of(changed))
                                : report(sender.then("capacity"), Expected.AS_LOADED, id, body.capacity())
                                        .map(reported -> List.of(changed, reported)));
            case Placed _, NotPlaced _ -> place(sender, id, body).map(List::of);
        });
    }

    /**
     * Changes how a coordinator is placed.
     *
     * @param at where the placement lies in the body
     */
    Uni<Outcome> change(Sender sender, Expected expected, UUID id, PlacementBody body, String at) {
        var placement = body.placement();
        return act(
                        sender,
                        expected,
                        id,
                        entry -> curator(sender, entry, placement.municipalities()),
                        today -> new ChangePlacement(placement, today))
                .map(answers(rejection -> CoordinatorRules.problem(body, at, rejection))::settled);
    }

    /** Says whether a coordinator takes on more families; they may say so themselves. */
    Uni<Outcome> report(Sender sender, Expected expected, UUID id, ResourceCapacity capacity) {
        return act(
                        sender,
                        expected,
                        id,
                        entry -> own(sender, entry).orElseGet(() -> curator(sender, entry, List.of())),
                        today -> new ReportCapacity(capacity, today))
                .map(answers(CoordinatorRules::problem)::settled);
    }

    /** Any other act on a placement. */
    Uni<Outcome> act(Sender sender, Expected expected, UUID id, Function<LocalDate, CoordinatorCommand> act) {
        return act(sender, expected, id, entry -> curator(sender, entry, List.of()), act)
                .map(answers(CoordinatorRules::problem)::settled);
    }

    private Uni<Outcome> act(
            Sender sender,
            Expected expected,
            UUID id,
            Function<Entry, Assignment> acting,
            Function<LocalDate, CoordinatorCommand> act) {
        return coordinators.read(stream(id), Scope.PLATFORM).chain(found -> {
            var assignment = acting.apply(entry(found.state()));
            return sender.send(coordinators, stream(id), expected, assignment, act.apply(sender.today()));
        });
    }

    /** The assignment with the body under which the sender is the coordinator, if they are. */
    private static Optional<Assignment> own(Sender sender, Entry entry) {
        var caller = sender.caller();
        return caller.assignments().stream()
                .filter(_ -> caller.subject().equals(entry.placement().account()))
                .filter(assignment -> assignment.role() == StaffRole.LOCAL_COORDINATOR)
                .filter(assignment -> entry.body().equals(assignment.body()))
                .findFirst();
    }

    /**
     * The assignment under which the sender keeps a placement.
     *
     * @param toServe municipalities that it is for from now on; the sender must be able to keep it before and after
     */
    private static Assignment curator(Sender sender, Entry entry, List<String> toServe) {
        var served = Stream.concat(entry.placement().municipalities().stream(), toServe.stream())
                .toList();
        return Curators.acting(sender.caller(), entry.prefecture(), served);
    }

    static Answers answers(Answers.Rejections rejections) {
        return new Answers(stream -> URI.create(CoordinatorResource.PATH + "/" + stream.id()), rejections);
    }

    private static Entry entry(CoordinatorState state) {
        return switch (state) {
            case NotPlaced _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Placed(var entry) -> entry;
        };
    }

    private static StreamId stream(UUID id) {
        return new StreamId(LocalCoordinator.CATEGORY, id);
    }
}
