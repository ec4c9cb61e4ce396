package jp.tsunagi.reporting.oversight.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.reporting.oversight.assignment.Assignment;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffLeft;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterEvent;
import jp.tsunagi.reporting.oversight.center.CenterEvent.CenterRegistered;

/** Private event to public event: everything oversight decides is told to the world, which acts on it. */
public final class OversightContract {
    private OversightContract() {}

    /** The public event of a stored one. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return read(stored).map(Recorded::event);
    }

    /** The same with the circumstances of its recording, as the service's own read models follow it. */
    public static Optional<Recorded<PublicEvent>> read(StoredEvent stored) {
        return Center.EVENTS
                .readOwn(stored)
                .map(recorded -> as(recorded, translate(recorded.event())))
                .or(() -> Assignment.EVENTS.readOwn(stored).map(recorded -> as(recorded, translate(recorded.event()))));
    }

    static PublicEvent translate(CenterEvent event) {
        return switch (event) {
            case CenterRegistered e ->
                new jp.tsunagi.contracts.oversight.CenterRegistered(
                        e.id(),
                        e.prefecture(),
                        e.name(),
                        e.municipalities(),
                        e.openingHours().stream()
                                .map(span -> new OpeningHours(span.dayOfWeek(), span.opens(), span.closes()))
                                .toList());
        };
    }

    static PublicEvent translate(AssignmentEvent event) {
        return switch (event) {
            case StaffAssigned e ->
                new jp.tsunagi.contracts.oversight.StaffAssigned(
                        e.id(),
                        e.subject(),
                        e.post().role(),
                        e.post().prefecture(),
                        e.post().body(),
                        e.post().municipality(),
                        e.from(),
                        e.to());
            case StaffLeft e -> new jp.tsunagi.contracts.oversight.StaffLeft(e.id(), e.subject(), e.leftOn());
        };
    }

    private static Recorded<PublicEvent> as(Recorded<?> recorded, PublicEvent event) {
        return new Recorded<>(recorded.stream(), recorded.number(), event, recorded.validAt(), recorded.recordedAt());
    }
}
