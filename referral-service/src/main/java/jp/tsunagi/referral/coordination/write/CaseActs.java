package jp.tsunagi.referral.coordination.write;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import jp.tsunagi.referral.coordination.staff.Officer;
import jp.tsunagi.referral.coordination.staff.Staff;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** Who acts on a case, in whose name, and how it comes to the decider; what may be done is decided there. */
final class CaseActs {
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
        var staff = Staff.of(caller);
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var origin = request.origin(caller.scope(), Provenance.PLATFORM);
        var stream = new StreamId(CoordinationCase.CATEGORY, id);
        var now = clock.instant();
        return cases.read(stream, caller.scope()).chain(found -> {
            var file = file(found.state());
            var post = actingFor(bodies.apply(file), file, staff);
            return act.command(post.body(), file, now)
                    .chain(command -> cases.handle(new Command<>(
                            stream,
                            expected,
                            origin.from(post.provenance()),
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
        var staff = Staff.of(request.caller());
        var origin = request.origin(Scope.PLATFORM, assignment.provenance());
        var stream = new StreamId(CoordinationCase.CATEGORY, id);
        var now = clock.instant();
        return cases.read(stream, Scope.PLATFORM)
                .map(found -> municipality(found.state(), handoff)
                        .flatMap(municipality -> staff.post(body, municipality))
                        .map(Staff.Post::provenance)
                        .orElse(assignment.provenance()))
                .chain(provenance -> cases.handle(new Command<>(
                        stream,
                        Expected.AS_LOADED,
                        origin.from(provenance),
                        now,
                        answer.command(staff.municipalities(body), now))));
    }

    /** What an officer says to a case as it stands. */
    @FunctionalInterface
    interface Word {
        Uni<CaseCommand> command(String prefecture, CaseFile file, Instant now);
    }

    /**
     * Says something about a case for the prefecture that was asked. The case is no officer's to see, so the platform looks for
     * it; where that prefecture was asked nothing, there is no such case.
     */
    Uni<Outcome> answerAsPrefecture(UUID id, UUID escalation, Word word) {
        var officer = Officer.of(request.caller());
        var origin = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var stream = new StreamId(CoordinationCase.CATEGORY, id);
        var now = clock.instant();
        return cases.read(stream, Scope.PLATFORM).chain(found -> {
            var file = file(found.state());
            var post = officer.asked(file, escalation);
            return word.command(post.prefecture(), file, now)
                    .chain(command -> cases.handle(
                            new Command<>(stream, Expected.AS_LOADED, origin.from(post.provenance()), now, command)));
        });
    }

    /** The municipality that a case was offered for. */
    private static Optional<String> municipality(CaseState state, UUID handoff) {
        return state instanceof CaseState.Known known
                ? known.file()
                        .handoffs()
                        .find(handoff)
                        .map(found -> found.offer().municipality())
                : Optional.empty();
    }

    private static CaseFile file(CaseState state) {
        return switch (state) {
            case CaseState.NotOpened _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseState.Known known -> known.file();
        };
    }

    /**
     * The post for one of these bodies, or else the one under which the caller sees the case: an act that is sent again after
     * the case has moved on is still told what became of it. Who works for the body in another municipality sees no such case.
     */
    private static Staff.Post actingFor(List<UUID> bodies, CaseFile file, Staff staff) {
        return bodies.stream()
                .flatMap(body -> staff.post(body, file.municipality()).stream())
                .findFirst()
                .or(() -> staff.seeing(file))
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
