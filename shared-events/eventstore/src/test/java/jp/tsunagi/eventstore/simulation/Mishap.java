package jp.tsunagi.eventstore.simulation;

/** What goes wrong in a simulation. */
enum Mishap {
    KILLED,
    KILLED_AT_WORK,
    STOOD_STILL,
    LOST_ON_THE_WAY,
    ANSWER_LOST,
    SESSION_ENDED,
    COMMIT_LATE,
    LEASE_CHANGED_HANDS,
    TOPIC_EMPTIED,
    TOPIC_REPLACED
}
