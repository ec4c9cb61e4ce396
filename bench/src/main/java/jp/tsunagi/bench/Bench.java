package jp.tsunagi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.tsunagi.bench.contest.Contests;
import jp.tsunagi.bench.contest.Sizes;
import jp.tsunagi.stack.Folders;

/** Measures everything and writes {@code bench/target/results.json} and, unless it is only tried, the page of the docs. */
public final class Bench {
    private Bench() {}

    /** @param arguments the folder of the project, and {@code --quick} for a smoke test of all contests */
    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var target = project.resolve("bench/target");
        var sizes = List.of(arguments).contains("--quick") ? Sizes.QUICK : Sizes.FULL;
        var home = target.resolve("servers");
        Folders.delete(home);
        Logger.getLogger("").setLevel(Level.WARNING);
        int code = 0;
        try {
            var results = new Contests(sizes, Files.createDirectories(home)).run();
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(target.resolve("results.json").toFile(), results);
            var page = sizes.quick() ? target.resolve("benchmarks.md") : project.resolve("docs/benchmarks.md");
            Files.writeString(page, new Report(results).page());
            System.out.println("written: " + project.relativize(page));
            Folders.delete(home);
        } catch (Exception e) {
            // The servers' logs stay for whoever wants to know why.
            e.printStackTrace();
            code = 1;
        }
        // Clients of Kafka and Vert.x keep threads.
        System.exit(code);
    }
}
