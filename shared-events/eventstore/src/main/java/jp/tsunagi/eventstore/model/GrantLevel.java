package jp.tsunagi.eventstore.model;

/** What a body that does not hold a stream may still do there; kept by this name. Each context says what a level means. */
public enum GrantLevel {
    /** To see a case that was handed off and to record its follow-ups. */
    FOLLOW_UP
}
