package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyTest {
    private static final String FAULTY = """
            {"events": 9, "faultCount": 1, "seal": "9:cd", "faults": [{"kind": "REMOVED", "position": 4}]}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void whole_histories_are_told_with_their_seals_and_these_are_kept_for_the_next_time()
            throws IOException, InterruptedException {
        assertThat(run(new StubOperations((service, _) -> whole(7)))).isZero();
        var next = new StubOperations((service, _) -> whole(12));
        assertThat(run(next)).isZero();

        assertThat(next.asked())
                .containsExactly(
                        "intake GET chain?seal=7%3Aab",
                        "referral GET chain?seal=7%3Aab",
                        "training GET chain?seal=7%3Aab",
                        "reporting GET chain?seal=7%3Aab");
        assertThat(shown.toString(UTF_8)).contains("intake-service", "7 events", "12 events", "12:ab");
        assertThat(Settings.read(seals()).get("intake")).isEqualTo("12:ab");
    }

    @Test
    void a_fault_is_named_with_its_place_and_keeps_the_last_seal() throws IOException, InterruptedException {
        assertThat(run(new StubOperations((service, _) -> whole(7)))).isZero();
        int code = run(new StubOperations((service, _) -> service == Part.REFERRAL ? FAULTY : whole(12)));

        assertThat(code).isOne();
        assertThat(shown.toString(UTF_8)).contains("REMOVED position 4");
        assertThat(Settings.read(seals()).get("referral")).isEqualTo("7:ab");
        assertThat(Settings.read(seals()).get("reporting")).isEqualTo("12:ab");
    }

    @Test
    void the_first_time_there_is_nothing_to_compare_with() throws IOException, InterruptedException {
        var services = new StubOperations((service, _) -> whole(0));
        run(services);

        assertThat(services.asked()).first().isEqualTo("intake GET chain");
        assertThat(Files.getPosixFilePermissions(seals())).hasSize(2);
    }

    private int run(Operations operations) throws IOException, InterruptedException {
        return Verify.run(operations, seals(), new PrintStream(shown, true, UTF_8));
    }

    private Path seals() {
        return folder.resolve("seals");
    }

    private static String whole(int events) {
        return "{\"events\": %d, \"faultCount\": 0, \"seal\": \"%<d:ab\", \"faults\": []}".formatted(events);
    }
}
