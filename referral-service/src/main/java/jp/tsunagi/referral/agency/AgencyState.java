package jp.tsunagi.referral.agency;

import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** Where an agency stands. */
public sealed interface AgencyState {
    /** No such agency. */
    record NotRegistered() implements AgencyState {}

    /** Registered, with these particulars. */
    record Registered(AgencyRegistered particulars) implements AgencyState {}
}
