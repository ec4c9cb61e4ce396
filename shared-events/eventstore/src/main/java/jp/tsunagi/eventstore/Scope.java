package jp.tsunagi.eventstore;

import java.util.Set;
import java.util.UUID;

/** In whose name streams are read. Row-level security enforces it: what is out of scope does not exist for the reader. */
public sealed interface Scope {
    /** The platform itself: timers, reactions, the relay. */
    record Platform() implements Scope {}

    /**
     * A person or system, by current membership.
     *
     * @param subject the authenticated subject
     * @param bodies bodies the subject acts for
     * @param prefectures two-digit codes the subject oversees as a prefecture officer
     * @param municipalities five-digit codes the subject acts for
     */
    record Member(String subject, Set<UUID> bodies, Set<String> prefectures, Set<String> municipalities)
            implements Scope {
        public Member {
            bodies = Set.copyOf(bodies);
            prefectures = Set.copyOf(prefectures);
            municipalities = Set.copyOf(municipalities);
        }
    }

    /** The platform's own scope. */
    Scope PLATFORM = new Platform();
}
