package jp.tsunagi.eventstore.seal;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.sample.KeyDatabase;
import jp.tsunagi.stack.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key file, in which a new key is put in front while a vault goes on that was there before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRotationTest {
    private static final SealedField PLACE = new SealedField(new UUID(2, 1), "child.identified", "name");
    private static final String NAME = "見本 のぞみ";

    private static KeyDatabase database;

    @TempDir
    private Path folder;

    private Path keyFile;
    private String old;
    private FileKeyProvider provider;
    private Vault vault;
    private KeyRotation rotation;

    private record Text(UUID subject, Sealed sealed) {}

    @BeforeAll
    static void create() {
        database = new KeyDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void one_key_encryption_key() throws IOException {
        database.sudo("TRUNCATE data_key");
        keyFile = KeyFile.create(folder.resolve("keys"));
        provider = FileKeyProvider.of(keyFile);
        old = await(provider.current());
        vault = new Vault(database.pool(), provider);
        rotation = new KeyRotation(database.pool(), provider);
    }

    @Test
    void without_a_new_key_there_is_nothing_to_do() {
        seal(3);
        var before = database.wrapped();

        var state = await(rotation.rotate(1_000));

        assertThat(state).isEqualTo(new KeyRotation.State(old, Map.of(old, 3L)));
        assertThat(state.left()).isZero();
        assertThat(database.wrapped()).isEqualTo(before);
    }

    @Test
    void every_key_is_wrapped_by_the_new_one_and_the_old_one_may_go() throws IOException {
        var texts = seal(450);
        var current = KeyFile.addTo(keyFile);
        assertThat(await(rotation.state())).isEqualTo(new KeyRotation.State(current, Map.of(old, 450L)));

        var state = await(rotation.rotate(1_000));

        assertThat(state).isEqualTo(new KeyRotation.State(current, Map.of(current, 450L)));
        Files.writeString(keyFile, Files.readAllLines(keyFile).getFirst());
        var elsewhere = new Vault(database.pool(), FileKeyProvider.of(keyFile));
        assertThat(texts)
                .allSatisfy(text -> assertThat(await(elsewhere.open(text.subject(), PLACE, text.sealed())))
                        .contains(NAME));
    }

    @Test
    void it_goes_on_where_it_was_left_and_the_vault_seals_and_opens_meanwhile() throws IOException {
        var texts = seal(450);
        var current = KeyFile.addTo(keyFile);

        assertThat(await(rotation.rotate(1)).wrappedBy()).containsEntry(current, 200L);
        texts.addAll(seal(1));
        assertThat(await(rotation.rotate(201)).left()).isZero();

        assertThat(await(rotation.rotate(1))).isEqualTo(new KeyRotation.State(current, Map.of(current, 451L)));
        assertThat(texts)
                .allSatisfy(text -> assertThat(
                                await(new Vault(database.pool(), provider).open(text.subject(), PLACE, text.sealed())))
                        .contains(NAME));
    }

    @Test
    void a_key_that_is_destroyed_while_it_is_wrapped_anew_stays_destroyed() throws IOException {
        var text = seal(1).getFirst();
        KeyFile.addTo(keyFile);
        var destroying = new Destroying(provider, text.subject());

        assertThat(await(new KeyRotation(database.pool(), destroying).rotate(10))
                        .left())
                .isZero();
        assertThat(destroying.wrappings).isEqualTo(2);

        assertThat(database.wrapped()).isEmpty();
        assertThat(await(new Vault(database.pool(), provider).open(text.subject(), PLACE, text.sealed())))
                .isEmpty();
    }

    @Test
    void a_key_encryption_key_that_is_missing_is_named_before_anything_is_changed() throws IOException {
        // As many as one batch holds, and the missing one wraps the keys of the second batch.
        seal(200);
        var second = KeyFile.addTo(keyFile);
        seal(200);
        var third = KeyFile.addTo(keyFile);
        var missing = Collections.max(List.of(old, second));
        Files.write(
                keyFile,
                Files.readAllLines(keyFile).stream()
                        .filter(line -> !line.startsWith(missing))
                        .toList());

        assertThatThrownBy(() -> await(rotation.rotate(10)))
                .isInstanceOf(UnknownKeyEncryptionKey.class)
                .hasMessageContaining(missing);
        assertThat(await(rotation.state())).isEqualTo(new KeyRotation.State(third, Map.of(old, 200L, second, 200L)));
    }

    @Test
    void a_destroyed_key_is_wrapped_by_nothing() throws IOException {
        var text = seal(2).getFirst();
        await(vault.destroy(text.subject()));
        var current = KeyFile.addTo(keyFile);

        assertThat(await(rotation.rotate(10)).wrappedBy()).isEqualTo(Map.of(current, 1L));
    }

    private List<Text> seal(int subjects) {
        var texts = new ArrayList<Text>();
        for (int i = 0; i < subjects; i++) {
            var subject = UUID.randomUUID();
            texts.add(new Text(subject, await(vault.seal(subject, PLACE, NAME))));
        }
        return texts;
    }

    /**
     * Somebody destroys the key at the worst moment: after it was read to be wrapped anew. The first wrapping is that of
     * the sample, of which nothing is kept.
     */
    private static final class Destroying implements KeyProvider {
        private final KeyProvider provider;
        private final UUID subject;
        private int wrappings;

        Destroying(KeyProvider provider, UUID subject) {
            this.provider = provider;
            this.subject = subject;
        }

        @Override
        public Uni<String> current() {
            return provider.current();
        }

        @Override
        public Uni<WrappedKey> wrap(UUID wrapped, byte[] dataKey) {
            return ++wrappings == 2
                    ? new Vault(database.pool(), provider).destroy(subject).chain(() -> provider.wrap(wrapped, dataKey))
                    : provider.wrap(wrapped, dataKey);
        }

        @Override
        public Uni<byte[]> unwrap(UUID wrapped, WrappedKey key) {
            return provider.unwrap(wrapped, key);
        }
    }
}
