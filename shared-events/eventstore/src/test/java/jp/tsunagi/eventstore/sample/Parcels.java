package jp.tsunagi.eventstore.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelRegistered;

/** Ready-made parts of the sample: nothing in it matters to a test that does not say otherwise. */
public final class Parcels {
    public static final UUID DEPOT = UUID.fromString("25000000-0000-4000-8000-000000000001");
    public static final UUID OTHER_DEPOT = UUID.fromString("25000000-0000-4000-8000-000000000002");
    public static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    public static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    public static final Instant FAR_OFF = Instant.parse("2999-04-01T03:00:00Z");

    private Parcels() {}

    public static StreamId stream() {
        return new StreamId(Parcel.CATEGORY, UUID.randomUUID());
    }

    public static Origin origin() {
        return origin(UUID.randomUUID(), "anything", Scope.PLATFORM);
    }

    public static Origin origin(UUID commandId, String content, Scope scope) {
        return new Origin(
                commandId,
                Fingerprint.of(content),
                "somebody",
                scope,
                new Origin.Provenance("25", DEPOT, "25201"),
                UUID.randomUUID(),
                TRACEPARENT);
    }

    public static Command<ParcelCommand> command(StreamId stream, Expected expected, ParcelCommand payload) {
        return new Command<>(stream, expected, origin(), NOON, payload);
    }

    public static Command<ParcelCommand> registration(StreamId stream) {
        return command(stream, Expected.NO_STREAM, new RegisterParcel(DEPOT, FAR_OFF));
    }

    /** The first append of a stream: one registration. */
    public static Append registered(StreamId stream) {
        return append(stream, 0, new ParcelRegistered(DEPOT, FAR_OFF));
    }

    /** The next append of a stream: one move. */
    public static Append moved(StreamId stream, int version) {
        return append(stream, version, new ParcelMoved("depot " + version));
    }

    public static Append append(StreamId stream, int version, ParcelEvent... events) {
        return new Append(
                stream,
                version,
                List.of(events).stream()
                        .map(event -> Parcel.EVENTS.write(event, NOON))
                        .toList(),
                List.<Timer>of(),
                Parcel.tenancy(new ParcelState.Waiting(DEPOT, 0, false)),
                origin());
    }

    public static CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler(EventStore store) {
        return new CommandHandler<>(new Parcel(), Parcel.EVENTS, Parcel::tenancy, store, () -> {});
    }
}
