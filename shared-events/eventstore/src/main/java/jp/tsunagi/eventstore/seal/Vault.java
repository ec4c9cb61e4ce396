package jp.tsunagi.eventstore.seal;

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
import jp.tsunagi.eventstore.seal.DataKey.Wrapped;

/**
 * Seals personal texts before they reach the event store and opens them for those who may read. Each subject has a key
 * of its own, made at its first sealing; destroy the key, and nothing sealed with it opens again, wherever it was copied.
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

    /** Seals one text of a subject. */
    public Uni<Sealed> seal(UUID subject, SealedField place, String clear) {
        return keyToSeal(subject).map(key -> key.seal(place, clear));
    }

    /**
     * Seals several texts of a subject, each under the name of its field.
     *
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
     * @return the text; empty when the subject's key was destroyed. Fails with {@link UnreadableSeal} when it is not
     *     what was sealed there for that subject
     */
    public Uni<Optional<String>> open(UUID subject, SealedField place, Sealed sealed) {
        return open(List.of(new Closed(subject, place, sealed))).map(List::getFirst);
    }

    /**
     * Opens many texts of any subjects, with one look for all their keys.
     *
     * @return the texts in the same order, empty where the subject's key was destroyed. Fails with
     *     {@link UnreadableSeal} when any of them is not what was sealed there for that subject
     */
    public Uni<List<Optional<String>>> open(List<Closed> texts) {
        var subjects = new LinkedHashSet<UUID>();
        texts.forEach(closed -> subjects.add(closed.subject()));
        return keys(subjects)
                .map(keys -> texts.stream()
                        .map(closed -> Optional.ofNullable(keys.get(closed.subject()))
                                .map(key -> key.open(closed.place(), closed.sealed())))
                        .toList());
    }

    private Uni<DataKey> keyToSeal(UUID subject) {
        return keys(Set.of(subject))
                .chain(found -> Optional.ofNullable(found.get(subject))
                        .map(key -> Uni.createFrom().item(key))
                        .orElseGet(() -> first(subject)));
    }

    /** Of two processes that make a key at the same time, both go on with the one that was stored. */
    private Uni<DataKey> first(UUID subject) {
        return store.add(subject, DataKey.random(subject).wrap(provider.current()))
                .chain(() -> keys(Set.of(subject)))
                .map(found -> Optional.ofNullable(found.get(subject))
                        .orElseThrow(() -> new IllegalStateException("the key of " + subject + " is gone again")));
    }

    private Uni<Map<UUID, DataKey>> keys(Set<UUID> subjects) {
        var known = new HashMap<UUID, DataKey>();
        var unknown = new LinkedHashSet<UUID>();
        for (var subject : subjects) {
            cache.get(subject).ifPresentOrElse(key -> known.put(subject, key), () -> unknown.add(subject));
        }
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return store.find(unknown).map(found -> {
            found.forEach((subject, wrapped) -> {
                var key = unwrap(subject, wrapped);
                cache.put(key);
                known.put(subject, key);
            });
            return known;
        });
    }

    private DataKey unwrap(UUID subject, Wrapped wrapped) {
        var wrapping = provider.key(wrapped.keyEncryptionKey())
                .orElseThrow(() -> new IllegalStateException("no key-encryption key " + wrapped.keyEncryptionKey()));
        return DataKey.unwrap(subject, wrapped, wrapping);
    }
}
