package jp.tsunagi.intake.erasure;

import static java.util.stream.Collectors.toSet;
import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.erasure.ErasureCommand.ApproveErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.EraseAlong;
import jp.tsunagi.intake.erasure.ErasureCommand.LiftHold;
import jp.tsunagi.intake.erasure.ErasureCommand.NoteConfirmation;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RefuseErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.SetHold;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureRejection.AlreadyApproved;
import jp.tsunagi.intake.erasure.ErasureRejection.Held;
import jp.tsunagi.intake.erasure.ErasureRejection.NotRequested;
import jp.tsunagi.intake.erasure.ErasureRejection.RetentionRuns;
import jp.tsunagi.intake.erasure.ErasureRejection.SamePerson;
import jp.tsunagi.intake.erasure.ErasureState.Approved;
import jp.tsunagi.intake.erasure.ErasureState.Kept;
import jp.tsunagi.intake.erasure.ErasureState.Requested;
import jp.tsunagi.intake.erasure.ErasureState.Untouched;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a child's texts: one person asks for it, another decides, unless the record is held or has to be kept
 * longer. The decision is on record first; a timer destroys the key then, again and again until it has. It is over when
 * every context that holds some texts has confirmed.
 */
public final class Erasure implements Decider<ErasureCommand, ErasureState, ErasureEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "erasure";

    /** The timer that destroys the key. */
    public static final String DESTROY_KEY = "destroy-key";

    /** Until an act that was let through before the decision has been written; none is since. */
    static final Duration ACTS_END = Duration.ofSeconds(2);

    /** The contexts that seal texts of children. A new one that does so is named here. */
    static final Set<Context> HOLDERS = Set.of(Context.INTAKE, Context.REFERRAL);

    /** The names that erasures' events are stored under. */
    public static final EventCatalogue<ErasureEvent> EVENTS = EventCatalogue.of(ErasureEvent.class)
            .declare(ErasureRequested.class, "erasure.requested", 1)
            .declare(ErasureApproved.class, "erasure.approved", 1)
            .declare(ErasureRefused.class, "erasure.refused", 1)
            .declare(HoldSet.class, "erasure.hold-set", 1)
            .declare(HoldLifted.class, "erasure.hold-lifted", 1)
            .declare(SubjectErased.class, "erasure.subject-erased", 1)
            .declare(ErasureConfirmed.class, "erasure.confirmed", 1)
            .build();

    @Override
    public ErasureState initial() {
        return new Untouched();
    }

    @Override
    public Decision<ErasureEvent> decide(ErasureState state, ErasureCommand command) {
        return switch (state) {
            case Untouched _ -> kept(null, command);
            case Kept kept -> kept(kept.hold(), command);
            case Requested requested -> requested(requested, command);
            case Approved approved -> approved(approved, command);
        };
    }

    private static Decision<ErasureEvent> kept(@Nullable HoldReason hold, ErasureCommand command) {
        return switch (command) {
            case RequestErasure c -> request(c);
            case EraseAlong _ when hold != null -> reject(new Held());
            case EraseAlong c -> along(c);
            case SetHold c -> hold(hold, c);
            case LiftHold c -> lift(hold, c);
            case ApproveErasure _, RefuseErasure _, RecordErasure _, NoteConfirmation _ -> reject(new NotRequested());
        };
    }

    /** A family's wish is taken down whatever stands against it; the decision looks at that. */
    private static Decision<ErasureEvent> request(RequestErasure c) {
        return c.reason() == ErasureReason.RETENTION_ENDED && c.retention().runs(c.today())
                ? reject(new RetentionRuns())
                : accept(new ErasureRequested(
                        c.child(), c.center(), c.prefecture(), c.reason(), HOLDERS, c.requestedBy()));
    }

    private static Decision<ErasureEvent> along(EraseAlong c) {
        var decided = c.decided();
        return Decision.<ErasureEvent>accept(
                        new ErasureRequested(
                                c.child(),
                                decided.center(),
                                decided.prefecture(),
                                decided.reason(),
                                HOLDERS,
                                decided.requestedBy()),
                        new ErasureApproved(c.approvedBy(), false))
                .with(destroyKey(c.at()));
    }

    private static Decision<ErasureEvent> hold(@Nullable HoldReason hold, SetHold c) {
        return c.reason() == hold
                ? unchanged()
                : accept(new HoldSet(c.child(), c.center(), c.prefecture(), c.reason(), c.setBy()));
    }

    private static Decision<ErasureEvent> lift(@Nullable HoldReason hold, LiftHold c) {
        return hold == null ? unchanged() : accept(new HoldLifted(c.reason(), c.liftedBy()));
    }

    private static Decision<ErasureEvent> requested(Requested requested, ErasureCommand command) {
        return switch (command) {
            case RequestErasure _ -> unchanged();
            case ApproveErasure c -> approve(requested, c);
            case RefuseErasure c
            when c.refusedBy().equals(requested.request().requestedBy()) -> reject(new SamePerson());
            case RefuseErasure c -> accept(new ErasureRefused(c.refusedBy(), c.reason()));
            case EraseAlong _ when requested.hold() != null -> reject(new Held());
            case EraseAlong c -> approved(c.approvedBy(), false, c.at());
            case SetHold c -> hold(requested.hold(), c);
            case LiftHold c -> lift(requested.hold(), c);
            case RecordErasure _, NoteConfirmation _ -> reject(new NotRequested());
        };
    }

    private static Decision<ErasureEvent> approve(Requested requested, ApproveErasure c) {
        if (c.approvedBy().equals(requested.request().requestedBy())) {
            return reject(new SamePerson());
        }
        if (requested.hold() != null) {
            return reject(new Held());
        }
        return switch (requested.request().reason()) {
            // What never should have been there is not kept for a period.
            case MISTAKEN_RECORD -> approved(c.approvedBy(), false, c.at());
            case FAMILY_REQUEST ->
                c.retention().runs(c.today()) && !c.despiteRetention()
                        ? reject(new RetentionRuns())
                        : approved(c.approvedBy(), c.retention().runs(c.today()), c.at());
            // Something may have been written since it was asked for.
            case RETENTION_ENDED ->
                c.retention().runs(c.today()) ? reject(new RetentionRuns()) : approved(c.approvedBy(), false, c.at());
        };
    }

    private static Decision<ErasureEvent> approved(@Nullable String approvedBy, boolean despiteRetention, Instant at) {
        return Decision.<ErasureEvent>accept(new ErasureApproved(approvedBy, despiteRetention))
                .with(destroyKey(at));
    }

    private static Timer destroyKey(Instant at) {
        return new Timer.Due(DESTROY_KEY, at.plus(ACTS_END));
    }

    private static Decision<ErasureEvent> approved(Approved erasure, ErasureCommand command) {
        var request = erasure.request();
        return switch (command) {
            case RequestErasure _, ApproveErasure _, EraseAlong _ -> unchanged();
            case RefuseErasure _, SetHold _, LiftHold _ -> reject(new AlreadyApproved());
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
            case ErasureRequested e -> new Requested(e, state.held().orElse(null));
            case ErasureApproved e -> approvedBy(state, e.approvedBy());
            case ErasureRefused _ -> refused(state);
            case HoldSet e -> held(state, e);
            case HoldLifted _ -> lifted(state);
            // Before two persons decided, a request was carried out at once.
            case SubjectErased _ -> confirmed(approvedBy(state, null), Context.INTAKE);
            case ErasureConfirmed e -> confirmed(state, e.context());
        };
    }

    private static ErasureState approvedBy(ErasureState state, @Nullable String approvedBy) {
        return state instanceof Requested(var request, var _)
                ? new Approved(request, approvedBy, request.awaited())
                : state;
    }

    private static ErasureState refused(ErasureState state) {
        return state instanceof Requested(var request, var hold)
                ? new Kept(request.center(), request.prefecture(), hold)
                : state;
    }

    private static ErasureState held(ErasureState state, HoldSet e) {
        return state instanceof Requested(var request, var _)
                ? new Requested(request, e.reason())
                : new Kept(e.center(), e.prefecture(), e.reason());
    }

    private static ErasureState lifted(ErasureState state) {
        return switch (state) {
            case Kept kept -> new Kept(kept.center(), kept.prefecture(), null);
            case Requested(var request, var _) -> new Requested(request, null);
            case Untouched _, Approved _ -> state;
        };
    }

    private static ErasureState confirmed(ErasureState state, Context context) {
        return state instanceof Approved(var request, var approvedBy, var missing)
                ? new Approved(
                        request,
                        approvedBy,
                        missing.stream().filter(other -> other != context).collect(toSet()))
                : state;
    }

    /** Who holds an erasure: the center that keeps the child's record. */
    public static Tenancy tenancy(ErasureState state) {
        return switch (state) {
            case Untouched _ -> throw new IllegalStateException("nobody holds what nobody spoke of");
            case Kept kept -> new Tenancy(kept.prefecture(), kept.center(), null);
            case Requested(var request, var _) -> tenancy(request);
            case Approved(var request, var _, var _) -> tenancy(request);
        };
    }

    private static Tenancy tenancy(ErasureRequested request) {
        return new Tenancy(request.prefecture(), request.center(), null);
    }
}
