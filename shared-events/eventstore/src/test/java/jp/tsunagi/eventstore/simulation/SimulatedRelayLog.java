package jp.tsunagi.eventstore.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.kafka.Numbered;
import jp.tsunagi.eventstore.kafka.Numbering;
import jp.tsunagi.eventstore.kafka.RelayLog;
import jp.tsunagi.eventstore.kafka.Translation;
import jp.tsunagi.eventstore.kafka.Untranslatable;
import jp.tsunagi.eventstore.memory.InMemoryEventStore;
import org.jspecify.annotations.Nullable;

/** The tables of the relay: its lease by the database's clock, positions, publications, the checkpoint. */
final class SimulatedRelayLog {

    private final Schedule schedule;
    private final InMemoryEventStore store;
    private final UUID epoch;
    private final List<Numbered> positions = new ArrayList<>();
    private final List<RelayLog.Publication> publications = new ArrayList<>();
    private @Nullable UUID holder;
    private Instant until = Instant.MIN;
    private long token;
    private RelayLog.@Nullable Checkpoint checkpoint;
    private Optional<Long> stop = Optional.empty();

    SimulatedRelayLog(Schedule schedule, InMemoryEventStore store) {
        this.schedule = schedule;
        this.store = store;
        epoch = schedule.uuid();
    }

    List<Numbered> positions() {
        return positions;
    }

    List<RelayLog.Publication> publications() {
        return publications;
    }

    /** At which position the relay is said to stand. */
    Optional<Long> stop() {
        return stop;
    }

    /** Up to where this incarnation of the topic is noted. */
    long checkpointed(String topicId) {
        return checkpoint != null && checkpoint.topicId().equals(topicId) ? checkpoint.sequence() : 0;
    }

    UUID epoch() {
        return epoch;
    }

    private OptionalLong lease(UUID asking, Duration lasting) {
        if (!asking.equals(holder)) {
            if (!until.isBefore(schedule.instant())) {
                return OptionalLong.empty();
            }
            if (holder != null) {
                schedule.mishap(Mishap.LEASE_CHANGED_HANDS);
            }
            holder = asking;
            token++;
        }
        until = schedule.instant().plus(lasting);
        return OptionalLong.of(token);
    }

    private Numbering number(long shown, Translation translation, int limit) {
        var last = positions.isEmpty() ? Numbered.NONE : positions.getLast();
        var events = store.after(last.place(), limit);
        var numbering = Numbering.of(last, publications.size(), events, translation);
        if (!numbering.numbered().isEmpty()) {
            requireLease(shown);
            positions.addAll(numbering.numbered());
            publications.addAll(numbering.told());
        }
        return numbering;
    }

    private void requireLease(long shown) {
        if (shown != token) {
            throw new RelayLog.LeaseLost();
        }
    }

    /** The tables as one process reaches them. */
    RelayLog of(Replica replica) {
        return new RelayLog() {
            @Override
            public OptionalLong lease(UUID asking, Duration lasting) {
                return replica.waitFor("lease", () -> SimulatedRelayLog.this.lease(asking, lasting));
            }

            @Override
            public Numbering number(long shown, String topic, Translation translation, int limit) {
                return replica.waitFor("number", () -> SimulatedRelayLog.this.number(shown, translation, limit));
            }

            // It is done before what comes next, or only when it is waited for.
            @Override
            public Supplier<Numbering> numberAhead(long shown, String topic, Translation translation, int limit) {
                Supplier<Numbering> number = () -> number(shown, topic, translation, limit);
                if (schedule.below(2) == 0) {
                    return number;
                }
                try {
                    var done = number.get();
                    return () -> done;
                } catch (RuntimeException e) {
                    return () -> {
                        throw e;
                    };
                }
            }

            @Override
            public List<Publication> publications(String topic, long afterSequence, int limit) {
                return replica.waitFor(
                        "publications",
                        () -> publications.stream()
                                .skip(afterSequence)
                                .limit(limit)
                                .toList());
            }

            @Override
            public Optional<Checkpoint> checkpoint(String topic) {
                return replica.waitFor("read checkpoint", () -> Optional.ofNullable(checkpoint));
            }

            @Override
            public void checkpoint(long shown, String topic, Checkpoint reached) {
                replica.waitFor("checkpoint", () -> {
                    requireLease(shown);
                    checkpoint = reached;
                    return reached;
                });
            }

            @Override
            public void stand(long shown, String topic, Optional<Untranslatable> at) {
                replica.waitFor("stand", () -> {
                    requireLease(shown);
                    stop = at.map(Untranslatable::position);
                    return stop;
                });
            }

            @Override
            public UUID epoch() {
                return replica.waitFor("epoch", () -> epoch);
            }
        };
    }
}
