package jp.tsunagi.eventstore.kafka;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Relays with one thing wrong. */
public final class PlantedRelays {
    private PlantedRelays() {}

    /** The checkpoint moves before the broker has said that it has the page. */
    public static Relay checkpointBeforeAck(
            RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        return new Relay(log, broker, topic, translation, limit, nanoTime) {
            @Override
            void publish(List<Message> page) {
                reached(page.getLast().sequence());
                send(page);
            }
        };
    }

    /** What the broker did not take is passed over, as if it had been sent. */
    public static Relay ackIgnored(
            RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        return new Relay(log, broker, topic, translation, limit, nanoTime) {
            @Override
            void publish(List<Message> page) {
                try {
                    send(page);
                } catch (RuntimeException _) {
                    // Fire and forget.
                }
                reached(page.getLast().sequence());
            }
        };
    }

    /** Sequences are counted by whoever leads, from one, instead of being read from the store. */
    public static Relay sequencesCountedAnew(
            RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        return new Relay(log, broker, topic, translation, limit, nanoTime) {
            private long counted;

            @Override
            Message message(UUID epoch, RelayLog.Publication told) {
                return super.message(epoch, new RelayLog.Publication(++counted, told.position(), told.event()));
            }
        };
    }

    /** A topic that was deleted and created again is taken for the one it was. */
    public static Relay topicTakenForTheSame(
            RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        return new Relay(log, broker, topic, translation, limit, nanoTime) {
            @Override
            boolean topicWasReplaced() {
                return false;
            }
        };
    }

    /** What cannot be translated is taken for an event that stays at home. */
    public static Relay untranslatablePassedOver(
            RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime) {
        return new Relay(
                log,
                broker,
                topic,
                event -> {
                    try {
                        return translation.translate(event);
                    } catch (RuntimeException _) {
                        return Optional.empty();
                    }
                },
                limit,
                nanoTime);
    }
}
