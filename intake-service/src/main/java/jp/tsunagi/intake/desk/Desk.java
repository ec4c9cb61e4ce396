package jp.tsunagi.intake.desk;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.intake.desk.DeskCommand.TellContactPoint;
import jp.tsunagi.intake.desk.DeskEvent.ContactPointTold;
import jp.tsunagi.intake.desk.DeskState.NotTold;
import jp.tsunagi.intake.desk.DeskState.Told;

/** The desk of a center, the duty desk (当番): how families and agencies reach it. */
public final class Desk implements Decider<DeskCommand, DeskState, DeskEvent> {
    /** The category of its streams; a stream is named by the center. */
    public static final String CATEGORY = "desk";

    /** The names that desks' events are stored under. */
    public static final EventCatalogue<DeskEvent> EVENTS = EventCatalogue.of(DeskEvent.class)
            .declare(ContactPointTold.class, "desk.contact-point-told", 1)
            .build();

    @Override
    public DeskState initial() {
        return new NotTold();
    }

    @Override
    public Decision<DeskEvent> decide(DeskState state, DeskCommand command) {
        return switch (command) {
            case TellContactPoint c -> {
                var told = new ContactPointTold(c.center(), c.prefecture(), c.contactPoint());
                yield state.equals(new Told(told)) ? unchanged() : accept(told);
            }
        };
    }

    @Override
    public DeskState evolve(DeskState state, DeskEvent event) {
        return switch (event) {
            case ContactPointTold e -> new Told(e);
        };
    }

    /** Who holds a desk: its center. */
    public static Tenancy tenancy(DeskState state) {
        return switch (state) {
            case NotTold _ -> throw new IllegalStateException("nobody holds what nobody told");
            case Told(var last) -> new Tenancy(last.prefecture(), last.center(), null);
        };
    }
}
