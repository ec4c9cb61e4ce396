package jp.tsunagi.reporting.oversight.center;

import jp.tsunagi.reporting.oversight.center.CenterEvent.CenterRegistered;

/** Where a center stands. */
public sealed interface CenterState {
    /** No such center. */
    record NotRegistered() implements CenterState {}

    /** Registered, with these particulars. */
    record Registered(CenterRegistered particulars) implements CenterState {}
}
