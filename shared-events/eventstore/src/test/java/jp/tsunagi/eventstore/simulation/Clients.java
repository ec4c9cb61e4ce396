package jp.tsunagi.eventstore.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.HandOverParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.PostponePickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;

/** Those who send commands, and their own log of what they were told. They send again until they are told something. */
final class Clients {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** A command and what became of it, as its sender knows it. */
    static final class Sent {
        private final Command<ParcelCommand> command;
        private final List<Outcome> told = new ArrayList<>();
        private int seen;

        private Sent(Command<ParcelCommand> command) {
            this.command = command;
        }

        Command<ParcelCommand> command() {
            return command;
        }

        List<Outcome> told() {
            return told;
        }

        /** How many events it makes when it is accepted. */
        int events() {
            return command.payload() instanceof MoveParcel move ? move.places().size() : 1;
        }
    }

    private final Schedule schedule;
    private final Supplier<CommandHandler<ParcelCommand, ParcelState, ParcelEvent>> somebody;
    private final List<StreamId> parcels;
    private final List<Sent> log = new ArrayList<>();
    private final Map<UUID, Sent> byId = new HashMap<>();
    private boolean changed;

    /** @param somebody the command handler of a process that is there */
    Clients(
            Schedule schedule,
            Supplier<CommandHandler<ParcelCommand, ParcelState, ParcelEvent>> somebody,
            int parcels) {
        this.schedule = schedule;
        this.somebody = somebody;
        this.parcels = IntStream.range(0, parcels)
                .mapToObj(_ -> new StreamId(Parcel.CATEGORY, schedule.uuid()))
                .toList();
    }

    /** The command that was sent under this id; empty for those of timers. */
    Optional<Sent> sent(UUID commandId) {
        return Optional.ofNullable(byId.get(commandId));
    }

    /** Everything that was sent. */
    List<Sent> all() {
        return log;
    }

    /** What was answered since the last look. */
    List<Sent> news() {
        if (!changed) {
            return List.of();
        }
        changed = false;
        List<Sent> news = new ArrayList<>();
        for (var sent : log) {
            if (sent.seen < sent.told.size()) {
                sent.seen = sent.told.size();
                news.add(sent);
            }
        }
        return news;
    }

    boolean allAnswered() {
        return log.stream().noneMatch(sent -> sent.told.isEmpty());
    }

    /** A command that is accepted whatever was before. */
    void sendToSomebodyNew() {
        send(new Sent(command(
                new StreamId(Parcel.CATEGORY, schedule.uuid()), new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF))));
    }

    void send() {
        send(new Sent(command()));
    }

    private void send(Sent sent) {
        log.add(sent);
        byId.put(sent.command().origin().commandId(), sent);
        deliver(sent);
        if (schedule.fault(0.1)) {
            // A double click.
            deliver(sent);
        }
    }

    private Command<ParcelCommand> command() {
        var parcel = schedule.oneOf(parcels);
        var payload = switch (schedule.below(10)) {
            case 0, 1, 2, 3 -> new RegisterParcel(Parcels.DEPOT, soon());
            case 4, 5, 6 ->
                new MoveParcel(IntStream.rangeClosed(0, schedule.below(3))
                        .mapToObj(Integer::toString)
                        .toList());
            case 7, 8 -> new PostponePickUp(soon());
            default -> new HandOverParcel(Parcels.OTHER_DEPOT);
        };
        return command(parcel, payload);
    }

    private Command<ParcelCommand> command(StreamId parcel, ParcelCommand payload) {
        return new Command<>(
                parcel,
                payload instanceof RegisterParcel ? Expected.NO_STREAM : Expected.AS_LOADED,
                new Origin(
                        schedule.uuid(),
                        Fingerprint.of(payload.toString()),
                        "somebody",
                        Scope.PLATFORM,
                        Origin.Provenance.PLATFORM,
                        parcel.id(),
                        null),
                schedule.instant(),
                payload);
    }

    private Instant soon() {
        return schedule.instant().plus(schedule.between(Duration.ofMillis(200), Duration.ofSeconds(6)));
    }

    private void deliver(Sent sent) {
        somebody.get().handle(sent.command()).subscribe().with(outcome -> told(sent, outcome), _ -> again(sent));
        schedule.after(PATIENCE, "a sender lost patience", () -> {
            if (sent.told.isEmpty()) {
                deliver(sent);
            }
        });
    }

    private void told(Sent sent, Outcome outcome) {
        sent.told.add(outcome);
        changed = true;
    }

    private void again(Sent sent) {
        schedule.after(Duration.ofMillis(20), "a sender sends again", () -> {
            if (sent.told.isEmpty()) {
                deliver(sent);
            }
        });
    }
}
