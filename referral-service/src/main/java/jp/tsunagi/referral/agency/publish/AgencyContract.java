package jp.tsunagi.referral.agency.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** Private event to public event: the directory is public as it is. */
public final class AgencyContract {
    private AgencyContract() {}

    /** The public event of a stored one, if it is an agency's. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Agency.EVENTS.readOwn(stored).map(recorded -> translate(recorded.event()));
    }

    static PublicEvent translate(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e ->
                new jp.tsunagi.contracts.referral.AgencyRegistered(
                        e.id(), e.name(), e.sector(), e.prefecture(), e.municipality(), e.covers());
        };
    }
}
