package jp.tsunagi.intake.agency;

import java.util.UUID;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.eventstore.model.Projection;

/**
 * An agency that stands in the directory.
 *
 * @param number the sequence of the event that was folded last
 * @param name its public name
 */
record AgencyRow(UUID id, long number, String name) {
    /** One row per agency; the stream is the agency. */
    static final Projection<AgencyRow, AgencyRegistered> PROJECTION = (_, recorded) -> new AgencyRow(
            recorded.event().agency(), recorded.number(), recorded.event().name());
}
