package jp.tsunagi.eventstore.seal;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.sample.KeyDatabase;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.stack.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {
    private static final String NAME = "見本 のぞみ";
    private static final UUID STREAM = new UUID(2, 1);
    private static final SealedField PLACE = new SealedField(STREAM, "child.identified", "name");

    private static KeyDatabase database;

    @TempDir
    private static Path folder;

    private static Path keyFile;
    private final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void create() throws IOException {
        database = new KeyDatabase();
        keyFile = KeyFile.create(folder.resolve("keys"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.sudo("TRUNCATE data_key");
    }

    @Test
    void what_was_sealed_is_opened_again_also_by_another_process() {
        var sealed = await(vault().seal(subject, PLACE, NAME));

        assertThat(await(vault().open(subject, PLACE, sealed))).contains(NAME);
        assertThat(sealed.value()).matches("v1\\.[A-Za-z0-9_-]{12}\\.[A-Za-z0-9_-]+");
    }

    @Test
    void an_empty_text_and_a_long_one_are_sealed_as_well() {
        var vault = vault();
        for (var text : List.of("", "長".repeat(20_000))) {
            assertThat(await(vault.open(subject, PLACE, await(vault.seal(subject, PLACE, text)))))
                    .contains(text);
        }
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
        var vault = vault();
        var texts = Stream.generate(() -> await(vault.seal(subject, PLACE, NAME)))
                .limit(50)
                .map(Sealed::value)
                .toList();

        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void at_another_place_it_does_not_open() {
        var vault = vault();
        var sealed = await(vault.seal(subject, PLACE, NAME));

        for (var elsewhere : List.of(
                new SealedField(new UUID(2, 2), "child.identified", "name"),
                new SealedField(STREAM, "child.renamed", "name"),
                new SealedField(STREAM, "child.identified", "kana"))) {
            assertThatThrownBy(() -> await(vault.open(subject, elsewhere, sealed)))
                    .isInstanceOf(UnreadableSeal.class)
                    .hasMessageContaining(elsewhere.toString());
        }
    }

    @Test
    void for_another_subject_it_does_not_open() {
        var vault = vault();
        var other = UUID.randomUUID();
        await(vault.seal(other, PLACE, NAME));
        var sealed = await(vault.seal(subject, PLACE, NAME));

        assertThatThrownBy(() -> await(vault.open(other, PLACE, sealed))).isInstanceOf(UnreadableSeal.class);
    }

    /** The key's id keeps subjects apart by itself; that the cipher does, too, needs a text that lies about it. */
    @Test
    void a_text_that_claims_another_subjects_key_does_not_open() {
        var vault = vault();
        var other = UUID.randomUUID();
        var theirs = await(vault.seal(other, PLACE, NAME)).value().split("\\.", -1);
        var mine = await(vault.seal(subject, PLACE, NAME)).value().split("\\.", -1);
        var lying = new Sealed("v1." + theirs[1] + "." + mine[2]);

        assertThatThrownBy(() -> await(vault.open(other, PLACE, lying))).isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void a_text_that_was_cut_changed_or_never_sealed_is_refused() {
        var vault = vault();
        var sealed = await(vault.seal(subject, PLACE, NAME)).value();
        var head = sealed.substring(0, sealed.lastIndexOf('.') + 1);
        var bytes = Base64.getUrlDecoder().decode(sealed.substring(head.length()));
        var flipped = new ArrayList<String>();
        for (int i = 0; i < bytes.length; i++) {
            var copy = bytes.clone();
            copy[i] ^= 1;
            flipped.add(head + Base64.getUrlEncoder().withoutPadding().encodeToString(copy));
        }

        assertThat(Stream.of(
                                Stream.of("", "v1", "v1..", NAME, "v2" + sealed.substring(2), head, head + "AAAA"),
                                Stream.of(sealed + ".", sealed + "AA", sealed.substring(0, sealed.length() - 4)),
                                flipped.stream())
                        .flatMap(texts -> texts))
                .allSatisfy(text -> assertThatThrownBy(() -> await(vault.open(subject, PLACE, new Sealed(text))))
                        .isInstanceOf(UnreadableSeal.class)
                        .hasMessageNotContaining(NAME));
    }

    @Test
    void after_its_key_was_destroyed_nothing_of_a_subject_opens_and_others_do() {
        var other = UUID.randomUUID();
        var sealed = await(vault().seal(subject, PLACE, NAME));
        var others = await(vault().seal(other, PLACE, NAME));
        await(vault().destroy(subject));

        assertThat(await(vault().open(subject, PLACE, sealed))).isEmpty();
        assertThat(await(vault().open(other, PLACE, others))).contains(NAME);
        assertThat(database.wrapped()).containsOnlyKeys(other);
    }

    @Test
    void after_its_key_was_destroyed_nothing_is_sealed_for_a_subject_in_any_process() {
        var vault = vault();
        await(vault.seal(subject, PLACE, NAME));
        await(vault.destroy(subject));
        await(vault().destroy(subject));

        assertThatThrownBy(() -> await(vault.seal(subject, PLACE, NAME))).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> await(vault().seal(subject, PLACE, NAME))).isInstanceOf(KeyDestroyed.class);
        assertThat(database.rows()).hasSize(1);
        assertThat(database.wrapped()).isEmpty();
    }

    @Test
    void a_subject_that_never_had_a_key_gets_none_once_it_was_destroyed_and_nothing_passes_for_its_text() {
        var theirs = await(vault().seal(UUID.randomUUID(), PLACE, NAME));
        await(vault().destroy(subject));

        assertThatThrownBy(() -> await(vault().seal(subject, PLACE, NAME))).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> await(vault().open(subject, PLACE, theirs))).isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void only_a_text_of_the_destroyed_key_opens_as_nothing() {
        var others = await(vault().seal(UUID.randomUUID(), PLACE, NAME));
        var sealed = await(vault().seal(subject, PLACE, NAME));
        await(vault().destroy(subject));

        assertThat(await(vault().open(subject, PLACE, sealed))).isEmpty();
        for (var text : List.of(
                others.value(), NAME, "", sealed.value() + ".", sealed.value().substring(3))) {
            assertThatThrownBy(() -> await(vault().open(subject, PLACE, new Sealed(text))))
                    .isInstanceOf(UnreadableSeal.class);
        }
    }

    @Test
    void a_key_made_before_ids_were_kept_is_destroyed_as_well() {
        var sealed = await(vault().seal(subject, PLACE, NAME));
        database.sudo("UPDATE data_key SET key_id = null");
        assertThat(await(vault().open(subject, PLACE, sealed))).contains(NAME);
        await(vault().destroy(subject));

        assertThat(await(vault().open(subject, PLACE, sealed))).isEmpty();
    }

    @Test
    void a_key_that_was_lost_is_not_taken_for_one_that_was_destroyed() {
        var sealed = await(vault().seal(subject, PLACE, NAME));
        database.sudo("TRUNCATE data_key");

        assertThatThrownBy(() -> await(vault().open(subject, PLACE, sealed))).isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void a_process_that_knew_the_key_forgets_it_within_minutes() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var vault = new Vault(database.pool(), keys(), new KeyCache(10, Duration.ofMinutes(2), now::get));
        var sealed = await(vault.seal(subject, PLACE, NAME));
        await(vault().destroy(subject));

        now.set(Instant.EPOCH.plusSeconds(119));
        var late = await(vault.seal(subject, PLACE, NAME));
        assertThat(await(vault.open(subject, PLACE, sealed))).contains(NAME);
        now.set(Instant.EPOCH.plusSeconds(120));
        assertThat(await(vault.open(subject, PLACE, sealed))).isEmpty();
        assertThat(await(vault.open(subject, PLACE, late))).isEmpty();
        assertThatThrownBy(() -> await(vault.seal(subject, PLACE, NAME))).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void of_two_processes_that_make_a_key_at_once_both_use_the_one_that_is_stored() throws Exception {
        var barrier = new CyclicBarrier(2);
        for (int round = 0; round < 20; round++) {
            var child = UUID.randomUUID();
            List<Sealed> sealed = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<Sealed>> processes = new ArrayList<>();
                for (int process = 0; process < 2; process++) {
                    var vault = vault();
                    processes.add(threads.submit(() -> {
                        barrier.await();
                        return await(vault.seal(child, PLACE, NAME));
                    }));
                }
                for (var process : processes) {
                    sealed.add(process.get());
                }
            }
            assertThat(sealed)
                    .allSatisfy(each ->
                            assertThat(await(vault().open(child, PLACE, each))).contains(NAME));
        }
        assertThat(database.rows()).hasSize(20);
    }

    @Test
    void several_texts_of_one_subject_are_sealed_at_once_each_for_its_own_place() {
        var kana = new SealedField(STREAM, "child.identified", "kana");
        var sealed = await(vault().seal(subject, List.of(new Clear(PLACE, NAME), new Clear(kana, "ミホン ノゾミ"))));

        assertThat(sealed).containsOnlyKeys("name", "kana");
        assertThat(sealed)
                .hasEntrySatisfying(
                        "kana",
                        each -> assertThat(await(vault().open(subject, kana, each)))
                                .contains("ミホン ノゾミ"))
                .hasEntrySatisfying(
                        "name",
                        each -> assertThatThrownBy(() -> await(vault().open(subject, kana, each)))
                                .isInstanceOf(UnreadableSeal.class));
        assertThatThrownBy(() -> vault().seal(subject, List.of(new Clear(PLACE, "a"), new Clear(PLACE, "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_of_many_subjects_are_opened_together_in_their_order() {
        var vault = vault();
        var subjects = Stream.generate(UUID::randomUUID).limit(30).toList();
        var texts = subjects.stream()
                .map(each -> new Closed(each, PLACE, await(vault.seal(each, PLACE, "name of " + each))))
                .toList();
        await(vault().destroy(subjects.get(7)));

        var opened = await(vault().open(texts));

        assertThat(opened).hasSize(30);
        for (int i = 0; i < opened.size(); i++) {
            assertThat(opened.get(i)).isEqualTo(i == 7 ? Optional.empty() : Optional.of("name of " + subjects.get(i)));
        }
        assertThat(await(vault().open(List.of()))).isEmpty();
    }

    @Test
    void a_key_file_with_a_new_key_in_front_still_opens_what_the_old_one_wrapped() throws IOException {
        var sealed = await(vault().seal(subject, PLACE, NAME));
        var newer = KeyFile.create(folder.resolve("newer-" + subject));
        var rotated = Files.writeString(
                folder.resolve("rotated-" + subject), Files.readString(newer) + Files.readString(keyFile));
        var vault = vault(database.pool(), rotated);

        assertThat(await(vault.open(subject, PLACE, sealed))).contains(NAME);
        await(vault.seal(UUID.randomUUID(), PLACE, NAME));
        assertThat(database.rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains(idIn(keyFile)),
                        row -> assertThat(row).contains(idIn(newer)));
        assertThatThrownBy(() -> await(vault(database.pool(), newer).open(subject, PLACE, sealed)))
                .isInstanceOf(UnknownKeyEncryptionKey.class)
                .hasMessageContaining(idIn(keyFile));
    }

    @Test
    void a_wrapped_key_moved_to_another_subject_is_not_taken_for_its_own() {
        var other = UUID.randomUUID();
        var sealed = await(vault().seal(subject, PLACE, NAME));
        database.sudo("UPDATE data_key SET subject = '%s'".formatted(other));

        assertThatThrownBy(() -> await(vault().open(other, PLACE, sealed))).isInstanceOf(UnreadableSeal.class);
    }

    /** What lies in the key database and in the key file together is needed; either alone is noise. */
    @Test
    void nothing_of_a_text_is_in_the_key_database_and_no_key_in_clear() {
        var sealed = await(vault().seal(subject, PLACE, NAME));
        var key = await(
                keys().unwrap(subject, Objects.requireNonNull(database.wrapped().get(subject))));

        assertThat(key).hasSize(32);
        assertThat(database.rows())
                .singleElement()
                .asString()
                .doesNotContain(sealed.value(), NAME)
                .doesNotContain(Stream.of(NAME.getBytes(StandardCharsets.UTF_8), key)
                        .flatMap(bytes -> Stream.of(
                                HexFormat.of().formatHex(bytes),
                                Base64.getEncoder().encodeToString(bytes)))
                        .toList());
    }

    @Test
    void nothing_prints_what_it_keeps() {
        var sealed = await(vault().seal(subject, PLACE, NAME));
        var key = new KeyEncryptionKey("id", new SecretKeySpec(new byte[32], "AES"));

        assertThat(sealed).hasToString("Sealed[…]");
        assertThat(new Clear(PLACE, NAME).toString()).doesNotContain(NAME);
        assertThat(new Closed(subject, PLACE, sealed).toString()).doesNotContain(sealed.value());
        assertThat(key).hasToString("KeyEncryptionKey[id]");
        assertThat(key.wrap(subject, new byte[32])).hasToString("WrappedKey[id]");
        assertThat(DataKey.random(subject).toString()).matches("DataKey\\[[A-Za-z0-9_-]{12}]");
    }

    @Test
    void a_key_database_that_is_away_is_said_to_be_away() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var nowhere = database.pool(closed);

        assertThatThrownBy(() -> await(vault(nowhere, keyFile).seal(subject, PLACE, NAME)))
                .isInstanceOf(StoreUnavailable.class);
        await(nowhere.close());
    }

    private static Vault vault() {
        return vault(database.pool(), keyFile);
    }

    private static Vault vault(Pool pool, Path file) {
        return new Vault(pool, FileKeyProvider.of(file));
    }

    private static FileKeyProvider keys() {
        return FileKeyProvider.of(keyFile);
    }

    private static String idIn(Path file) throws IOException {
        return Files.readString(file).split(":", -1)[0];
    }
}
