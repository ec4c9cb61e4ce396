package jp.tsunagi.intake.desk.write;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.CommandHandler.Folded;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.desk.ContactPoint;
import jp.tsunagi.intake.desk.Desk;
import jp.tsunagi.intake.desk.DeskCommand;
import jp.tsunagi.intake.desk.DeskEvent;
import jp.tsunagi.intake.desk.DeskState;

/** How the centers are reached, which everybody may know. Fails with {@code StoreUnavailable} when it cannot look. */
public final class Desks {
    private final CommandHandler<DeskCommand, DeskState, DeskEvent> desks;

    public Desks(CommandHandler<DeskCommand, DeskState, DeskEvent> desks) {
        this.desks = desks;
    }

    /** How a center is reached; nothing while nobody has said so. */
    public Uni<Optional<ContactPoint>> contactPoint(UUID center) {
        return read(center).map(folded -> told(folded.state()));
    }

    /** The same of several, those of whom it is known. */
    public Uni<Map<UUID, ContactPoint>> contactPoints(List<UUID> centers) {
        Uni<Map<UUID, ContactPoint>> read = Uni.createFrom().item(TreeMap::new);
        for (var center : centers) {
            read = read.chain(known -> contactPoint(center)
                    .invoke(point -> point.ifPresent(told -> known.put(center, told)))
                    .replaceWith(known));
        }
        return read;
    }

    Uni<Folded<DeskState>> read(UUID center) {
        return desks.read(stream(center), Scope.PLATFORM);
    }

    /** The stream of a center's desk. */
    static StreamId stream(UUID center) {
        return new StreamId(Desk.CATEGORY, center);
    }

    static Optional<ContactPoint> told(DeskState state) {
        return switch (state) {
            case DeskState.NotTold _ -> Optional.empty();
            case DeskState.Told(var last) -> Optional.of(last.contactPoint());
        };
    }
}
