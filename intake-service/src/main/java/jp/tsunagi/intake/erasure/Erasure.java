package jp.tsunagi.intake.erasure;

import static java.util.stream.Collectors.toSet;
import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Duration;
import java.util.Set;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.erasure.ErasureCommand.NoteConfirmation;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureRejection.NeverRequested;
import jp.tsunagi.intake.erasure.ErasureState.NotRequested;
import jp.tsunagi.intake.erasure.ErasureState.Requested;

/**
 * The erasure of a child's texts, from the request until every context that holds some has confirmed. The request is on
 * record first; a timer destroys the key then, again and again until it has.
 */
public final class Erasure implements Decider<ErasureCommand, ErasureState, ErasureEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "erasure";

    /** The timer that destroys the key. */
    public static final String DESTROY_KEY = "destroy-key";

    /** Until an act that was let through before the request has been written; none is since. */
    static final Duration ACTS_END = Duration.ofSeconds(2);

    /** The contexts that seal texts of children. A new one that does so is named here. */
    static final Set<Context> HOLDERS = Set.of(Context.INTAKE, Context.REFERRAL);

    /** The names that erasures' events are stored under. */
    public static final EventCatalogue<ErasureEvent> EVENTS = EventCatalogue.of(ErasureEvent.class)
            .declare(ErasureRequested.class, "erasure.requested", 1)
            .declare(SubjectErased.class, "erasure.subject-erased", 1)
            .declare(ErasureConfirmed.class, "erasure.confirmed", 1)
            .build();

    @Override
    public ErasureState initial() {
        return new NotRequested();
    }

    @Override
    public Decision<ErasureEvent> decide(ErasureState state, ErasureCommand command) {
        return switch (state) {
            case NotRequested _ -> beforeRequest(command);
            case Requested erasure -> requested(erasure, command);
        };
    }

    private static Decision<ErasureEvent> beforeRequest(ErasureCommand command) {
        return switch (command) {
            case RequestErasure c ->
                Decision.<ErasureEvent>accept(
                                new ErasureRequested(c.child(), c.center(), c.prefecture(), c.reason(), HOLDERS))
                        .with(new Timer.Due(DESTROY_KEY, c.at().plus(ACTS_END)));
            case RecordErasure _, NoteConfirmation _ -> reject(new NeverRequested());
        };
    }

    private static Decision<ErasureEvent> requested(Requested erasure, ErasureCommand command) {
        var request = erasure.request();
        return switch (command) {
            case RequestErasure _ -> unchanged();
            case RecordErasure c
            when erasure.missing().contains(Context.INTAKE) ->
                accept(new SubjectErased(request.child(), request.prefecture(), c.consultations(), c.erasedOn()));
            case RecordErasure _ -> unchanged();
            case NoteConfirmation c
            when erasure.missing().contains(c.context()) -> accept(new ErasureConfirmed(c.context()));
            case NoteConfirmation _ -> unchanged();
        };
    }

    @Override
    public ErasureState evolve(ErasureState state, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested e -> new Requested(e, e.awaited());
            case SubjectErased _ -> confirmed(state, Context.INTAKE);
            case ErasureConfirmed e -> confirmed(state, e.context());
        };
    }

    private static ErasureState confirmed(ErasureState state, Context context) {
        return state instanceof Requested(var request, var missing)
                ? new Requested(
                        request,
                        missing.stream().filter(other -> other != context).collect(toSet()))
                : state;
    }

    /** Who holds an erasure: the center that keeps the child's record. */
    public static Tenancy tenancy(ErasureState state) {
        var request = state.known()
                .orElseThrow(() -> new IllegalStateException("nobody holds what nobody asked for"))
                .request();
        return new Tenancy(request.prefecture(), request.center(), null);
    }
}
