package jp.tsunagi.intake.child.index;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.intake.child.match.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * The index's key: random, sealed under a data key of its own. The newest one counts; where there is none, one is made. To
 * rotate it is to remove its row: the entries are hashed anew under the next one.
 */
public final class IndexKeys {
    /** Stands for the index where others have a subject; nobody has this id. */
    private static final UUID INDEX = UUID.fromString("2f0c9d5e-7f5b-4c55-9d0b-6c1f6f0a5b15");

    private static final SealedField PLACE = new SealedField(INDEX, "child.index", "key");

    private static final String NEWEST = "SELECT id, sealed FROM child_index_key ORDER BY id DESC LIMIT 1";
    private static final String ADD = "INSERT INTO child_index_key (sealed) VALUES ($1)";

    private final Pool relay;
    private final Vault vault;
    private volatile @Nullable Numbered last;

    /** @param id of the key's row */
    record Numbered(int id, IndexKey key) {}

    /** @param relay connections of the role {@code intake_relay} */
    public IndexKeys(Pool relay, Vault vault) {
        this.relay = relay;
        this.vault = vault;
    }

    /** The key that counts. Fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when a database is away. */
    Uni<Numbered> current() {
        return relay.query(NEWEST)
                .execute()
                .onFailure()
                .transform(Failures::translate)
                .chain(rows -> {
                    var newest = rows.iterator();
                    if (!newest.hasNext()) {
                        return make().chain(this::current);
                    }
                    var row = newest.next();
                    return opened(row.getInteger("id"), new Sealed(row.getString("sealed")));
                });
    }

    private Uni<Numbered> opened(int id, Sealed sealed) {
        var known = last;
        if (known != null && known.id() == id) {
            return Uni.createFrom().item(known);
        }
        return vault.open(INDEX, PLACE, sealed).map(text -> {
            var key = new Numbered(
                    id,
                    new IndexKey(Base64.getDecoder()
                            .decode(text.orElseThrow(() -> new IllegalStateException(
                                    "the data key of the index was destroyed: no child is found any more")))));
            last = key;
            return key;
        });
    }

    /** Two processes may both make one; the newer counts. */
    private Uni<Void> make() {
        var key = new byte[IndexKey.BYTES];
        new SecureRandom().nextBytes(key);
        return vault.seal(INDEX, PLACE, Base64.getEncoder().encodeToString(key))
                .chain(kept -> relay.preparedQuery(ADD)
                        .execute(Tuple.of(kept.value()))
                        .onFailure()
                        .transform(Failures::translate))
                .replaceWithVoid();
    }
}
