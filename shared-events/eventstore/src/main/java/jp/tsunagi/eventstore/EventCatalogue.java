package jp.tsunagi.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.tsunagi.eventstore.UnreadableEvent.Reason;
import jp.tsunagi.eventstore.model.Recorded;

/**
 * The events of one domain by their declared names: how they are written, and how every version ever written is read.
 *
 * @param <E> the sealed type of the events
 */
public final class EventCatalogue<E> {
    /**
     * How an event is stored.
     *
     * @param name as {@code consultation.received}; never a class's
     * @param version the one that is written now, from 1
     */
    public record Declaration<E>(String name, int version, Class<? extends E> type) {}

    private record Step(String name, int from) {}

    private final Map<Class<?>, Declaration<E>> byClass;
    private final Map<String, Declaration<E>> byName;
    private final Map<Step, UnaryOperator<ObjectNode>> upcasters;
    private final ObjectMapper json = EventJson.mapper();

    private EventCatalogue(Builder<E> builder) {
        byClass = Map.copyOf(builder.byClass);
        byName = Map.copyOf(builder.byName);
        upcasters = Map.copyOf(builder.upcasters);
    }

    /** Starts a catalogue for the events permitted by a sealed type; {@link Builder#build} refuses to leave one out. */
    public static <E> Builder<E> of(Class<E> sealedType) {
        return new Builder<>(sealedType);
    }

    /** Writes an event under its declared name and current version. */
    public StoredEvent.New write(E event, Instant validAt) {
        var entry = byClass.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException("not in the catalogue: " + event.getClass());
        }
        try {
            return new StoredEvent.New(entry.name(), entry.version(), json.writeValueAsString(event), validAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + entry.name(), e);
        }
    }

    /** The events of this catalogue, by name. */
    public List<Declaration<E>> declarations() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Declaration::name))
                .toList();
    }

    /**
     * Whether an event of this name, in whatever version, belongs to this catalogue (one service keeps the events of several
     * domains).
     */
    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /**
     * Reads an event of any version up to the current one.
     *
     * @throws UnreadableEvent for an unknown name, a version from the future, or data that does not fit
     */
    public Recorded<E> read(StoredEvent stored) {
        var entry = byName.get(stored.type());
        if (entry == null) {
            throw new UnreadableEvent(stored, Reason.UNKNOWN_TYPE, null);
        }
        if (stored.typeVersion() > entry.version()) {
            throw new UnreadableEvent(stored, Reason.UNKNOWN_VERSION, null);
        }
        try {
            var data = json.readTree(stored.data());
            for (int v = stored.typeVersion(); v < entry.version(); v++) {
                data = upcast(stored, v, data);
            }
            return new Recorded<>(
                    stored.stream(),
                    stored.version(),
                    json.treeToValue(data, entry.type()),
                    stored.validAt(),
                    stored.recordedAt());
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(stored, Reason.UNREADABLE, e);
        }
    }

    /**
     * Reads an event of a service's log if it is of this domain; empty for another domain's. A later version of an event of
     * this domain is not passed over: whoever follows the log must not lose it.
     *
     * @throws UnreadableEvent as {@link #read}
     */
    public Optional<Recorded<E>> readOwn(StoredEvent stored) {
        return knows(stored.type()) ? Optional.of(read(stored)) : Optional.empty();
    }

    private JsonNode upcast(StoredEvent stored, int from, JsonNode data) {
        var step = upcasters.get(new Step(stored.type(), from));
        if (step == null || !(data instanceof ObjectNode object)) {
            throw new UnreadableEvent(stored, Reason.UNREADABLE, null);
        }
        try {
            return step.apply(object);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, Reason.UNREADABLE, e);
        }
    }

    /** Collects the declarations. */
    public static final class Builder<E> {
        private final Class<E> sealedType;
        private final Map<Class<?>, Declaration<E>> byClass = new HashMap<>();
        private final Map<String, Declaration<E>> byName = new HashMap<>();
        private final Map<Step, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();

        private Builder(Class<E> sealedType) {
            this.sealedType = sealedType;
        }

        /** Declares the name and current version an event is stored under. */
        public Builder<E> declare(Class<? extends E> type, String name, int version) {
            var entry = new Declaration<E>(name, version, type);
            if (byClass.put(type, entry) != null || byName.put(name, entry) != null) {
                throw new IllegalArgumentException("declared twice: " + name);
            }
            return this;
        }

        /** Declares how data of version {@code from} becomes data of version {@code from + 1}. */
        public Builder<E> upcast(String name, int from, UnaryOperator<ObjectNode> step) {
            if (upcasters.put(new Step(name, from), step) != null) {
                throw new IllegalArgumentException("declared twice: " + name + " from " + from);
            }
            return this;
        }

        /**
         * Closes the catalogue.
         *
         * @throws IllegalStateException when an event of the sealed type has no name, or an old version no way up
         */
        public EventCatalogue<E> build() {
            requireNames(sealedType);
            for (var entry : byName.values()) {
                for (int v = 1; v < entry.version(); v++) {
                    if (!upcasters.containsKey(new Step(entry.name(), v))) {
                        throw new IllegalStateException("no upcaster for " + entry.name() + " from version " + v);
                    }
                }
            }
            return new EventCatalogue<>(this);
        }

        private void requireNames(Class<?> type) {
            if (type.isSealed()) {
                for (var permitted : type.getPermittedSubclasses()) {
                    requireNames(permitted);
                }
            } else if (!byClass.containsKey(type)) {
                throw new IllegalStateException("no declared name for " + type);
            }
        }
    }
}
