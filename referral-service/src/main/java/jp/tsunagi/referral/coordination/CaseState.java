package jp.tsunagi.referral.coordination;

import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;

/** Where a coordination case stands. */
public sealed interface CaseState {
    /** Nobody has asked for it. */
    record NotOpened() implements CaseState {}

    /** A case that there is, open or closed. */
    sealed interface Known extends CaseState {
        /** All that is known of it. */
        CaseFile file();
    }

    /** Open: exactly one body is responsible. */
    record Open(CaseFile file) implements Known {}

    /**
     * Closed: nobody has to do anything any more.
     *
     * @param file as it was at the end
     * @param closing how it ended
     */
    record Closed(CaseFile file, CaseClosed closing) implements Known {}
}
