package jp.tsunagi.reporting.oversight.agency;

import java.util.UUID;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.eventstore.model.Projection;

/**
 * Where an agency of the directory stands.
 *
 * @param prefecture two digits
 */
public record AgencyPlace(UUID agency, String prefecture) {
    /** Folds what referral says of an agency; the newest holds. */
    public static final Projection<AgencyPlace, AgencyRegistered> PROJECTION = (_, recorded) ->
            new AgencyPlace(recorded.event().agency(), recorded.event().prefecture());
}
