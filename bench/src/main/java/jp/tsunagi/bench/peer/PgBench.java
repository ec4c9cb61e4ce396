package jp.tsunagi.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.stack.DatabaseRole;

/**
 * The ceiling: PostgreSQL's own load generator with the statements of the kernel, prepared, as the same role. It cannot
 * compute texts, so every note has the same one and ids are made of numbers in the statement.
 */
final class PgBench implements Contender {
    private static final Pattern PROCESSED = Pattern.compile("transactions actually processed: ([0-9]+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: ([1-9][0-9]*)");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Target target;
    private final AppendScript append = new AppendScript();
    private final Path script;

    PgBench(Target target) throws IOException {
        this.target = target;
        script = Files.writeString(Path.of(target.folder(), "append.sql"), """
                \\set number :n / %1$d * %2$d + :n %% %2$d
                \\set version :n %% %1$d / %2$d
                \\set next :version + 1
                \\set notebook :round * %3$d + :client_id * %4$d + :number
                \\set command -(:round * %3$d + :client_id * %4$d + :n)
                \\set n :n + 1
                \\if :version = 0
                %5$s;
                \\else
                %6$s;
                \\endif
                """.formatted(
                        Course.OPEN * Course.LENGTH,
                        Course.OPEN,
                        Course.ROUND,
                        Course.WRITER,
                        append.create().strip(),
                        append.advance().strip()));
    }

    @Override
    public Done run(Task task) throws IOException, InterruptedException {
        var database = target.database();
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(target.port()),
                "-U",
                database.user(DatabaseRole.APPEND),
                "-c",
                Integer.toString(task.writers()),
                "-j",
                Integer.toString(Math.min(task.writers(), Runtime.getRuntime().availableProcessors())),
                "-T",
                Long.toString(Math.max(1, Math.round(task.seconds()))),
                "-f",
                script.toString(),
                "-D",
                "n=0",
                "-D",
                "round=" + task.round()));
        append.constants().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(database.name());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password(DatabaseRole.APPEND));
        // Planned once, as on the connections of the event store.
        builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
        var process = builder.start();
        String said;
        try (var output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0 || FAILED.matcher(said).find()) {
            throw new IOException("pgbench failed: " + said);
        }
        long operations = Long.parseLong(found(PROCESSED, said));
        return Done.of(operations, operations / Double.parseDouble(found(TPS, said)));
    }

    private static String found(Pattern pattern, String said) throws IOException {
        var matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return matcher.group(1);
    }
}
