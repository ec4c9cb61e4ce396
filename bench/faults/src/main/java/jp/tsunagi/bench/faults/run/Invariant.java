package jp.tsunagi.bench.faults.run;

import java.util.Locale;

/** What must hold after every run; the names are those of the simulation of the kernel. */
public enum Invariant {
    ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS,
    COMMANDS_ARE_WHOLE_OR_ABSENT,
    VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER,
    EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM,
    POSITIONS_ARE_DENSE_AND_IN_COMMIT_ORDER,
    HASH_CHAIN_IS_INTACT,
    SEQUENCES_ARE_DENSE,
    PUBLISHED_ORDER_IS_STORED_ORDER,
    OWN_PROJECTION_IS_THE_REFOLD,
    FOREIGN_PROJECTION_IS_THE_REFOLD,
    EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE,
    NO_TIMER_FIRES_TWICE,
    NO_TIMER_FIRES_EARLY,
    NO_TIMER_IS_FORGOTTEN,
    EVERYTHING_ARRIVES_IN_THE_END;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
