package jp.tsunagi.referral.erasure;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.erasure.ErasureCommand.ConfirmErasure;
import jp.tsunagi.referral.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.referral.erasure.ErasureState.Confirmed;
import jp.tsunagi.referral.erasure.ErasureState.NotConfirmed;

/** The erasure of a person is confirmed once, after everything this service could open of the person is destroyed. */
public final class Erasure implements Decider<ErasureCommand, ErasureState, ErasureEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "erasure";

    /** The names that erasures' events are stored under. */
    public static final EventCatalogue<ErasureEvent> EVENTS = EventCatalogue.of(ErasureEvent.class)
            .declare(ErasureConfirmed.class, "erasure.confirmed", 1)
            .build();

    @Override
    public ErasureState initial() {
        return new NotConfirmed();
    }

    @Override
    public Decision<ErasureEvent> decide(ErasureState state, ErasureCommand command) {
        return switch (state) {
            case NotConfirmed _ ->
                switch (command) {
                    case ConfirmErasure c -> accept(new ErasureConfirmed(c.subject(), c.prefecture(), c.confirmedOn()));
                };
            case Confirmed _ -> unchanged();
        };
    }

    @Override
    public ErasureState evolve(ErasureState state, ErasureEvent event) {
        return switch (event) {
            case ErasureConfirmed e -> new Confirmed(e.prefecture());
        };
    }

    /** The prefecture's, and no body's. */
    public static Tenancy tenancy(ErasureState state) {
        return switch (state) {
            case NotConfirmed _ -> throw new IllegalStateException("nobody holds what never was");
            case Confirmed(var prefecture) -> new Tenancy(prefecture, null, null);
        };
    }
}
