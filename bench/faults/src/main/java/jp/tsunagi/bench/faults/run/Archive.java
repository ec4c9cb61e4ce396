package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.tsunagi.stack.Folders;
import jp.tsunagi.stack.Postgres;

/** A base backup of a PostgreSQL and the log it has written since: it can be restored to any moment in between. */
final class Archive {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path base;
    private final Path log;

    private Archive(Path data, Path home) {
        this.data = data;
        this.base = home.resolve("base");
        this.log = home.resolve("archive");
    }

    /**
     * An empty one.
     *
     * @param data the server's folder
     * @param home where backup and log are to be
     */
    static Archive of(Path data, Path home) throws IOException {
        var archive = new Archive(data, home);
        Files.createDirectories(archive.log);
        return archive;
    }

    /** What the server has to know. */
    Map<String, String> settings() {
        return Map.of(
                "archive_mode", "on",
                "archive_command", "cp %%p %s/%%f".formatted(log),
                "restore_command", "cp %s/%%f %%p".formatted(log));
    }

    /** Takes the base backup, while the server works. */
    void backUp(Postgres postgres) throws IOException, InterruptedException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('faults', true)");
            // A file may go away while it is copied: the log makes up for that.
            Command.run("sh", "-c", "cp -a %s %s 2>/dev/null; test -f %2$s/global/pg_control".formatted(data, base));
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(true)")) {
                label.next();
                Files.writeString(base.resolve("backup_label"), label.getString(1));
            }
        } catch (SQLException e) {
            throw new IOException("no backup", e);
        }
        Files.deleteIfExists(base.resolve("postmaster.pid"));
        Command.run("sh", "-c", "rm -rf %s/pg_wal/0*".formatted(base));
    }

    /** Puts the data of the server, which must not run, back to a moment after the backup. */
    void restore(Instant moment) throws IOException, InterruptedException {
        // What was written last had not been archived yet.
        Command.run("sh", "-c", "cp -a %s/pg_wal/0* %s/".formatted(data, log));
        Folders.delete(data);
        Command.run("cp", "-a", base.toString(), data.toString());
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "recovery_target_time = '%s'\nrecovery_target_action = 'promote'\n".formatted(MOMENT.format(moment)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
