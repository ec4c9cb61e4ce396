package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.stack.KeyFile;
import jp.tsunagi.stack.StackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services that wrap 2,000 keys anew with each request, 5,000 each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyCommandTest {
    @TempDir
    private Path folder;

    private Home home;
    private final Map<Part, Long> left = new EnumMap<>(Part.class);
    private final Map<Part, String> inUse = new EnumMap<>(Part.class);
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final StubOperations services = new StubOperations(this::answer);

    @BeforeEach
    void keys() throws Exception {
        home = Home.at(folder, folder);
        Keys.make(home);
        for (var service : Part.sealing()) {
            inUse.put(service, current(service));
        }
    }

    @Test
    void every_sealing_service_gets_a_new_key_and_is_asked_until_nothing_is_left() throws Exception {
        var before = current(Part.INTAKE);
        assertThat(run("rotate")).isZero();

        assertThat(KeyFile.ids(home.keys().resolve("intake"))).hasSize(2).endsWith(before);
        assertThat(KeyFile.ids(home.keys().resolve("referral"))).hasSize(2);
        assertThat(KeyFile.ids(home.keys().resolve("training"))).hasSize(1);
        assertThat(services.asked())
                .containsExactly(
                        "intake GET keys",
                        "intake GET keys",
                        "intake POST keys",
                        "intake POST keys",
                        "intake POST keys",
                        "referral GET keys",
                        "referral GET keys",
                        "referral POST keys",
                        "referral POST keys",
                        "referral POST keys");
        assertThat(shown.toString(UTF_8)).contains(current(Part.INTAKE) + " 5,000");
    }

    @Test
    void a_rotation_that_was_cut_off_is_ended_without_another_key() throws Exception {
        KeyFile.addTo(home.keys().resolve("intake"));
        left.put(Part.INTAKE, 1_000L);
        run("rotate");

        assertThat(KeyFile.ids(home.keys().resolve("intake"))).hasSize(2);
        assertThat(services.asked()).startsWith("intake GET keys", "intake POST keys", "referral GET keys");
    }

    @Test
    void a_service_that_goes_by_another_file_is_named() {
        var elsewhere = new StubOperations((service, _) -> state("elsewhere", 0, ""));

        assertThatThrownBy(() -> new KeyCommand(elsewhere, home, out()).run(List.of("rotate")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("intake-service");
    }

    @Test
    void without_more_words_nothing_is_changed() throws Exception {
        run();

        assertThat(services.asked()).containsExactly("intake GET keys", "referral GET keys");
        assertThat(KeyFile.ids(home.keys().resolve("intake"))).hasSize(1);
        assertThatThrownBy(() -> run("turn")).isInstanceOf(StackException.class);
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return new KeyCommand(services, home, out()).run(List.of(arguments));
    }

    private PrintStream out() {
        return new PrintStream(shown, true, UTF_8);
    }

    private String answer(Part service, String request) {
        var current = current(service);
        if (!current.equals(inUse.put(service, current))) {
            left.putIfAbsent(service, 5_000L);
        }
        if (request.startsWith("POST")) {
            left.computeIfPresent(service, (_, keys) -> Math.max(0, keys - 2_000));
        }
        return state(current, left.getOrDefault(service, 0L), "old");
    }

    private static String state(String current, long left, String old) {
        return """
                {"current": "%s", "left": %d, "wrappings": [
                  {"keyEncryptionKey": "%s", "dataKeys": %d}, {"keyEncryptionKey": "%s", "dataKeys": %d}]}
                """.formatted(current, left, old, left, current, 5_000 - left);
    }

    private String current(Part service) {
        try {
            return KeyFile.ids(home.keys().resolve(service.id())).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
