package jp.tsunagi.referral.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All handoffs of a case, in the order they were offered. At most one of them is pending: only the last can be.
 *
 * @param all each once
 */
public record Handoffs(List<Handoff> all) {
    static final Handoffs NONE = new Handoffs(List.of());

    public Handoffs {
        all = List.copyOf(all);
    }

    /** The offer that waits for an answer. */
    public Optional<Offer> pending() {
        return all.stream().filter(Handoff::isPending).map(Handoff::offer).findFirst();
    }

    /** The handoff with this id. */
    public Optional<Handoff> find(UUID handoff) {
        return all.stream()
                .filter(known -> known.offer().handoff().equals(handoff))
                .findFirst();
    }

    /** The handoff with this id, if it was offered to this body for one of these municipalities; else there is none. */
    Optional<Handoff> offeredTo(UUID body, Set<String> municipalities, UUID handoff) {
        return find(handoff)
                .filter(known -> known.offer().toBody().equals(body)
                        && municipalities.contains(known.offer().municipality()));
    }

    /** The handoff by which this body took the case over from another; the newest, where there were several. */
    Optional<Offer> acceptedBy(UUID body) {
        return all.reversed().stream()
                .filter(known -> known.state() == HandoffState.ACCEPTED)
                .map(Handoff::offer)
                .filter(offer -> offer.toBody().equals(body))
                .findFirst();
    }

    /** With this one as it stands now: added, or in the place of what was known of it. */
    Handoffs with(Handoff handoff) {
        var next = new ArrayList<>(all);
        next.replaceAll(known -> isSame(known, handoff) ? handoff : known);
        if (!next.contains(handoff)) {
            next.add(handoff);
        }
        return new Handoffs(next);
    }

    private static boolean isSame(Handoff one, Handoff other) {
        return one.offer().handoff().equals(other.offer().handoff());
    }
}
