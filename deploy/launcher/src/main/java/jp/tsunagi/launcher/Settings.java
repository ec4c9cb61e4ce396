package jp.tsunagi.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Variables in a file, one {@code NAME=value} a line, as shells read them.
 *
 * @param values the variables
 */
record Settings(Map<String, String> values) {

    Settings {
        values = Map.copyOf(values);
    }

    /** Reads a file. */
    static Settings read(Path file) throws IOException {
        var values = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Settings(values);
    }

    /** Writes a file that only its owner can read; who reads at the same time sees the old or the new one, whole. */
    void write(Path file) throws IOException {
        var staging = Files.createTempFile(
                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                "settings",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                staging,
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(joining()));
        Files.move(staging, file, ATOMIC_MOVE);
    }

    /** The value of a variable that must be there. */
    String get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
