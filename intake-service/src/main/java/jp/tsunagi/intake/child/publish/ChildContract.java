package jp.tsunagi.intake.child.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildEvent.FactsChanged;

/** Private event to public event: whatever happened to a child, the world hears what may be told of it since. */
public final class ChildContract {
    private ChildContract() {}

    /** The public event of a stored one; empty for what is no child's event, or changes nothing that may be told. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Child.EVENTS
                .readOwn(stored)
                .flatMap(recorded -> recorded.event() instanceof FactsChanged changed
                        ? Optional.of(translate(changed))
                        : Optional.empty());
    }

    static ChildFactsRecorded translate(FactsChanged event) {
        var facts = event.facts();
        return new ChildFactsRecorded(
                facts.child(),
                facts.center(),
                facts.municipality(),
                facts.validFrom(),
                facts.birthMonth(),
                facts.lifeStage(),
                facts.careItems(),
                facts.scoreBand(),
                facts.ventilator(),
                facts.severe(),
                facts.ableToMove(),
                facts.livingPlace(),
                facts.careEndedOn(),
                facts.tableVersion());
    }
}
