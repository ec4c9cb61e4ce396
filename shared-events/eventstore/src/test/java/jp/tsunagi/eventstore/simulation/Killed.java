package jp.tsunagi.eventstore.simulation;

/** The process is gone in the middle of its work. Nothing of the kernel catches it, as nothing catches kill -9. */
final class Killed extends Error {
    Killed() {
        super("killed", null, false, false);
    }
}
