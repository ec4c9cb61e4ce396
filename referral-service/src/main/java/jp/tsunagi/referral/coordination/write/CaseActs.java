package jp.tsunagi.referral.coordination.write;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** Who acts on a case, in whose name, and how it comes to the decider; what may be done is decided there. */
final class CaseActs {
    private static final StaffRole[] ACTING = {
        StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.LOCAL_COORDINATOR
    };

    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CaseActs(CommandHandler<CaseCommand, CaseState, CaseEvent> cases, BusinessClock clock, CurrentRequest request) {
        this.cases = cases;
        this.clock = clock;
        this.request = request;
    }

    /** What somebody acting for a body wants of a case as it stands. */
    @FunctionalInterface
    interface Act {
        Uni<CaseCommand> command(UUID by, CaseFile file, Instant now);
    }

    /** What a body says to an offer; {@code municipalities} are those for which the caller acts for the body. */
    @FunctionalInterface
    interface Answer {
        CaseCommand command(Set<String> municipalities, Instant now);
    }

    /** Who decides about a case. */
    static List<UUID> responsible(CaseFile file) {
        return List.of(file.responsible());
    }

    /** Who follows up: the responsible body, and the center that handed the case off. */
    static List<UUID> following(CaseFile file) {
        return List.of(file.responsible(), file.opened().center());
    }

    /**
     * Acts on a case that the caller may see.
     *
     * @param bodies who may do this, foremost first; where the caller acts for none of them, the decider says so
     * @param validAt when it took effect in the world; null for now
     */
    Uni<Outcome> act(
            UUID id,
            @Nullable String ifMatch,
            Function<CaseFile, List<UUID>> bodies,
            @Nullable Instant validAt,
            Act act) {
        var caller = request.caller();
        caller.require(ACTING);
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var origin = request.origin(caller.scope(), Provenance.PLATFORM);
        var stream = new StreamId(CoordinationCase.CATEGORY, id);
        var now = clock.instant();
        return cases.read(stream, caller.scope()).chain(found -> {
            var file = file(found.state());
            var assignment = actingFor(bodies.apply(file), caller.assignments());
            return act.command(assignment.by(), file, now)
                    .chain(command -> cases.handle(new Command<>(
                            stream,
                            expected,
                            origin.from(assignment.place()),
                            validAt == null ? now : validAt,
                            command)));
        });
    }

    /**
     * Answers an offer. The case is not yet the caller's to see, so the platform looks for them; the decider knows whom it
     * was offered to, and for everybody else there is no such case. Nor is there a version that the caller could name.
     */
    Uni<Outcome> answer(UUID id, UUID handoff, UUID body, Answer answer) {
        var assignment = request.caller().actingFor(body, StaffRole.LOCAL_COORDINATOR);
        var acting = request.caller().assignments().stream()
                .filter(held -> held.role() == StaffRole.LOCAL_COORDINATOR && body.equals(held.body()))
                .toList();
        var municipalities = acting.stream()
                .map(Assignment::municipality)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        var origin = request.origin(Scope.PLATFORM, assignment.provenance());
        var stream = new StreamId(CoordinationCase.CATEGORY, id);
        var now = clock.instant();
        return cases.read(stream, Scope.PLATFORM)
                .map(found -> acting.stream()
                        .filter(held -> isFor(held, found.state(), handoff))
                        .findFirst()
                        .orElse(assignment))
                .chain(held -> cases.handle(new Command<>(
                        stream,
                        Expected.AS_LOADED,
                        origin.from(held.provenance()),
                        now,
                        answer.command(municipalities, now))));
    }

    private static boolean isFor(Assignment held, CaseState state, UUID handoff) {
        return state instanceof CaseState.Known known
                && known.file()
                        .handoffs()
                        .find(handoff)
                        .map(found -> found.offer().municipality())
                        .filter(municipality -> municipality.equals(held.municipality()))
                        .isPresent();
    }

    private static CaseFile file(CaseState state) {
        return switch (state) {
            case CaseState.NotOpened _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseState.Known known -> known.file();
        };
    }

    private record Acting(UUID by, Provenance place) {}

    /**
     * Under the assignment for one of these bodies, or for any other: an act that is sent again after the case has moved on
     * is still told what became of it.
     */
    private static Acting actingFor(List<UUID> bodies, List<Assignment> assignments) {
        var held = assignments.stream()
                .filter(assignment -> Arrays.asList(ACTING).contains(assignment.role()))
                .flatMap(CaseActs::acting)
                .toList();
        return bodies.stream()
                .flatMap(body -> held.stream().filter(acting -> acting.by().equals(body)))
                .findFirst()
                .or(() -> held.stream().findFirst())
                .orElseThrow(() -> new ProblemException(EdgeProblem.FOREIGN_BODY));
    }

    private static Stream<Acting> acting(Assignment assignment) {
        var body = assignment.body();
        return body == null ? Stream.empty() : Stream.of(new Acting(body, assignment.provenance()));
    }
}
