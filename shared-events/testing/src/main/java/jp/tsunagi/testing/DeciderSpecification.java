package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.model.Timer;

/**
 * Given these events, when this command comes, then these events follow. Every event that is given or follows goes
 * through the real catalogue and back, so that nothing can be decided that cannot be stored.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public final class DeciderSpecification<C, S, E> {
    private final Decider<C, S, E> decider;
    private final StoredRoundTrip<E> stored;
    private final List<E> given = new ArrayList<>();

    private DeciderSpecification(Decider<C, S, E> decider, EventCatalogue<E> catalogue) {
        this.decider = decider;
        this.stored = new StoredRoundTrip<>(catalogue);
    }

    /** Starts a specification of this decider, whose events are stored by this catalogue. */
    public static <C, S, E> DeciderSpecification<C, S, E> specify(
            Decider<C, S, E> decider, EventCatalogue<E> catalogue) {
        return new DeciderSpecification<>(decider, catalogue);
    }

    /** What has happened before; none of it means a stream without events. */
    @SafeVarargs
    public final DeciderSpecification<C, S, E> given(E... events) {
        for (var event : events) {
            given.add(stored.andBack(event));
        }
        return this;
    }

    /** Decides the command on the state that the given events lead to. */
    public Decided<E> when(C command) {
        var state = folded(decider.initial(), given);
        var decision = decider.decide(state, command);
        if (decision instanceof Decision.Accepted<E>(var events, var _)) {
            folded(state, events.stream().map(stored::andBack).toList());
        }
        return new Decided<>(decision);
    }

    private S folded(S state, List<E> events) {
        var next = state;
        for (var event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    /**
     * What a decider answered.
     *
     * @param <E> the events it may answer with
     */
    public static final class Decided<E> {
        private final Decision<E> decision;

        private Decided(Decision<E> decision) {
            this.decision = decision;
        }

        /** Exactly these events follow, in this order. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Decided<E> then(E... events) {
            assertThat(accepted().events()).containsExactlyElementsOf(List.of(events));
            return this;
        }

        /** Nothing follows: the state already is as commanded. */
        public void thenNothing() {
            assertThat(accepted().events()).isEmpty();
        }

        /** Exactly these timers are set or canceled, in any order. */
        public Decided<E> thenTimers(Timer... timers) {
            assertThat(accepted().timers()).containsExactlyInAnyOrder(timers);
            return this;
        }

        /** The command is refused for this broken rule. */
        public void thenRejected(Rejection rejection) {
            assertThat(decision).isEqualTo(new Decision.Rejected<E>(rejection));
        }

        private Decision.Accepted<E> accepted() {
            return switch (decision) {
                case Decision.Accepted<E> accepted -> accepted;
                case Decision.Rejected<E>(var rejection) -> throw new AssertionError("rejected: " + rejection);
            };
        }
    }
}
