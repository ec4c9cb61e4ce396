package jp.tsunagi.planted.consultations;

import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;

/** A decider that does not lie in the domain. */
final class DecidesAtTheEdge implements Decider<String, String, String> {
    @Override
    public String initial() {
        return "";
    }

    @Override
    public Decision<String> decide(String state, String command) {
        return Decision.accept(command);
    }

    @Override
    public String evolve(String state, String event) {
        return event;
    }
}
