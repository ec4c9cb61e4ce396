package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.KeyStore.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Seals personal texts before they reach the event store and opens them for those who may read. Each subject has a key
 * of its own, made at its first sealing; destroy the key, and nothing sealed with it opens again, wherever it was copied,
 * nor is anything sealed for that subject again.
 *
 * <p>Every operation fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the key database cannot be reached.
 */
public final class Vault {
    private static final int MOST_KEYS = 10_000;
    /** Also how long a key that was destroyed may still work in another process. */
    private static final Duration KEY_LIFE = Duration.ofMinutes(2);

    private final KeyStore store;
    private final KeyProvider provider;
    private final KeyCache cache;

    /** A text to seal, and where it will stand. */
    public record Clear(SealedField place, String text) {
        @Override
        public String toString() {
            return "Clear[" + place + "]";
        }
    }

    /** A sealed text as it stands somewhere, and whose it is. */
    public record Closed(UUID subject, SealedField place, Sealed sealed) {}

    /**
     * @param keys connections to the key database, of the role {@code <service>_keys}
     * @param provider of the keys that wrap the subjects' keys
     */
    public Vault(Pool keys, KeyProvider provider) {
        this(keys, provider, new KeyCache(MOST_KEYS, KEY_LIFE, InstantSource.system()));
    }

    Vault(Pool keys, KeyProvider provider, KeyCache cache) {
        this.store = new KeyStore(keys);
        this.provider = provider;
        this.cache = cache;
    }

    /** Seals one text of a subject; fails with {@link KeyDestroyed} when its key was destroyed. */
    public Uni<Sealed> seal(UUID subject, SealedField place, String clear) {
        return keyToSeal(subject).map(key -> key.seal(place, clear));
    }

    /**
     * Seals several texts of a subject, each under the name of its field.
     *
     * @return the sealed texts by field; fails with {@link KeyDestroyed} when the subject's key was destroyed
     * @throws IllegalArgumentException when two of them have a field of the same name
     */
    public Uni<Map<String, Sealed>> seal(UUID subject, List<Clear> texts) {
        var byField = new LinkedHashMap<String, Clear>();
        for (var clear : texts) {
            if (byField.put(clear.place().field(), clear) != null) {
                throw new IllegalArgumentException("two texts for " + clear.place());
            }
        }
        return keyToSeal(subject).map(key -> {
            var sealed = new HashMap<String, Sealed>();
            byField.forEach((field, clear) -> sealed.put(field, key.seal(clear.place(), clear.text())));
            return sealed;
        });
    }

    /**
     * Opens one text.
     *
     * @return the text; empty when it was sealed with a key that was destroyed. Fails with {@link UnreadableSeal} when
     *     it is not what was sealed there for that subject, or the subject has lost its key in another way
     */
    public Uni<Optional<String>> open(UUID subject, SealedField place, Sealed sealed) {
        return open(List.of(new Closed(subject, place, sealed))).map(List::getFirst);
    }

    /**
     * Opens many texts of any subjects, with one look for all their keys.
     *
     * @return the texts in the same order, each as of {@link #open(UUID, SealedField, Sealed)}
     */
    public Uni<List<Optional<String>>> open(List<Closed> texts) {
        var subjects = new LinkedHashSet<UUID>();
        texts.forEach(closed -> subjects.add(closed.subject()));
        return keys(subjects)
                .map(keys -> texts.stream().map(closed -> open(closed, keys)).toList());
    }

    private static Optional<String> open(Closed closed, Map<UUID, Kept> keys) {
        return switch (keys.get(closed.subject())) {
            case null -> throw new UnreadableSeal(closed.place(), null);
            case Usable(var key) -> Optional.of(key.open(closed.place(), closed.sealed()));
            case Destroyed(var keyId) -> {
                // Only a text that names the destroyed key is known to have been its.
                if (keyId != null) {
                    DataKey.requireNamed(keyId, closed.place(), closed.sealed());
                }
                yield Optional.empty();
            }
        };
    }

    /**
     * Destroys the key of a subject; once more changes nothing. Another process that knew the key may seal and open with
     * it for two more minutes; what it seals then is of the destroyed key as well.
     */
    public Uni<Void> destroy(UUID subject) {
        return store.destroy(subject).invoke(() -> cache.forget(subject));
    }

    private Uni<DataKey> keyToSeal(UUID subject) {
        return keys(Set.of(subject)).chain(found -> switch (found.get(subject)) {
            case null -> first(subject);
            case Usable(var key) -> Uni.createFrom().item(key);
            case Destroyed _ -> Uni.createFrom().failure(new KeyDestroyed(subject));
        });
    }

    /** Of two processes that make a key at the same time, both go on with the one that was stored. */
    private Uni<DataKey> first(UUID subject) {
        var key = DataKey.random(subject);
        return provider.wrap(subject, key.bytes())
                .chain(wrapped -> store.add(key, wrapped))
                .chain(() -> keys(Set.of(subject)))
                .map(found -> switch (found.get(subject)) {
                    case null -> throw new IllegalStateException("the key of " + subject + " is gone again");
                    case Usable(var stored) -> stored;
                    case Destroyed _ -> throw new KeyDestroyed(subject);
                });
    }

    /** What there is for a subject that has or had a key. */
    private sealed interface Kept {}

    private record Usable(DataKey key) implements Kept {}

    /** @param keyId null when it is not known */
    private record Destroyed(@Nullable String keyId) implements Kept {}

    private Uni<Map<UUID, Kept>> keys(Set<UUID> subjects) {
        var known = new HashMap<UUID, Kept>();
        var unknown = new LinkedHashSet<UUID>();
        for (var subject : subjects) {
            cache.get(subject).ifPresentOrElse(key -> known.put(subject, new Usable(key)), () -> unknown.add(subject));
        }
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        long forgotten = cache.forgotten();
        return store.find(unknown)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found.values()))
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> kept(entry, forgotten).invoke(kept -> known.put(entry.subject(), kept)))
                .collect()
                .last()
                .replaceWith(known);
    }

    private Uni<Kept> kept(Entry entry, long forgotten) {
        return entry.wrapped() == null
                ? Uni.createFrom().item(new Destroyed(entry.keyId()))
                : provider.unwrap(entry.subject(), entry.wrapped())
                        .map(bytes -> DataKey.of(entry.subject(), bytes))
                        .invoke(key -> cache.put(key, forgotten))
                        .map(Usable::new);
    }
}
