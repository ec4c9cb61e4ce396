package jp.tsunagi.referral.erasure.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.referral.erasure.Erasure;
import jp.tsunagi.referral.erasure.ErasureEvent;
import jp.tsunagi.referral.erasure.ErasureEvent.ErasureConfirmed;

/** Private event to public event: an id, a prefecture and a day. */
public final class ErasureContract {
    private ErasureContract() {}

    /** The public event of a stored one, if it is an erasure's. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Erasure.EVENTS.readOwn(stored).map(recorded -> translate(recorded.event()));
    }

    static PublicEvent translate(ErasureEvent event) {
        return switch (event) {
            case ErasureConfirmed e ->
                new jp.tsunagi.contracts.referral.ErasureConfirmed(e.subject(), e.prefecture(), e.confirmedOn());
        };
    }
}
