package jp.tsunagi.eventstore.model;

/**
 * A domain object as two pure functions: what a command leads to, and what an event makes of the state.
 *
 * @param <C> commands, sealed; ids and instants arrive inside the command
 * @param <S> states, sealed
 * @param <E> private events, sealed
 */
public interface Decider<C, S, E> {
    /** The state of a stream without events. */
    S initial();

    /** Decides a command on a state; never throws for a broken rule, which is a {@link Decision.Rejected}. */
    Decision<E> decide(S state, C command);

    /** Folds one event; total over every event that was ever stored. */
    S evolve(S state, E event);
}
