package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.eventstore.seal.KeyStore.Entry;
import jp.tsunagi.eventstore.seal.KeyStore.Rewrapped;

/**
 * Moves data keys to the current key-encryption key, while the service goes on sealing and opening. The data keys stay
 * the same, so that no sealed text changes; afterwards the older key-encryption keys may be removed, and whatever was
 * wrapped by them in a backup is lost for good.
 *
 * <p>Every operation fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the key database cannot be reached.
 */
public final class KeyRotation {
    /** Rows of one statement, so that none holds many rows for long. */
    private static final int BATCH = 200;

    private final KeyStore store;
    private final KeyProvider provider;

    /**
     * @param keys connections to the key database, of the role {@code <service>_keys}
     * @param provider of the keys that wrap the subjects' keys
     */
    public KeyRotation(Pool keys, KeyProvider provider) {
        this.store = new KeyStore(keys);
        this.provider = provider;
    }

    /**
     * How far a rotation has come.
     *
     * @param current the id of the key-encryption key that wraps from now on
     * @param wrappedBy how many data keys each key-encryption key wraps, by its id
     */
    public record State(String current, Map<String, Long> wrappedBy) {
        /** How many data keys another than the current key-encryption key wraps. */
        public long left() {
            return wrappedBy.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(current))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** How far it has come; looks again for the current key-encryption key. */
    public Uni<State> state() {
        return provider.current().chain(current -> store.wrappedBy().map(counts -> new State(current, counts)));
    }

    /**
     * Wraps keys anew, at most so many, batch by batch. What was cut off goes on with the next call, and two at once do no
     * harm; over when nothing is left.
     *
     * @return how far it has come; fails with {@link UnknownKeyEncryptionKey}, before anything was changed, when the
     *     provider misses a key that some data keys need
     */
    public Uni<State> rotate(int most) {
        return provider.current()
                .call(this::requireAllKnown)
                .chain(current -> Multi.createBy()
                        .repeating()
                        .uni(() -> batch(current))
                        .until(rewrapped -> rewrapped == 0)
                        .select()
                        .first((most + BATCH - 1) / BATCH)
                        .collect()
                        .last())
                .chain(this::state);
    }

    private Uni<Void> requireAllKnown(String current) {
        return store.samples(current).chain(this::rewrap).replaceWithVoid();
    }

    private Uni<Integer> batch(String current) {
        return store.wrappedByOthers(current, BATCH)
                .chain(entries -> rewrap(entries).call(store::rewrap).map(List::size));
    }

    private Uni<List<Rewrapped>> rewrap(List<Entry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(this::rewrap)
                .collect()
                .asList();
    }

    private Uni<Rewrapped> rewrap(Entry entry) {
        var before = Objects.requireNonNull(entry.wrapped(), "destroyed keys are wrapped by nothing");
        return provider.unwrap(entry.subject(), before)
                .map(bytes -> DataKey.of(entry.subject(), bytes))
                .chain(key ->
                        provider.wrap(key.subject(), key.bytes()).map(after -> new Rewrapped(key, before, after)));
    }
}
