package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagi.stack.Folders;

/** Copies of what the build made: a build that runs later must not change programs that are running. */
final class Copies {
    private static final String STAMP = ".copied";

    private Copies() {}

    /** Brings a copy up to date. */
    static void refresh(Path original, Path copy) throws IOException, InterruptedException {
        var inventory = inventory(original);
        var stamp = copy.resolve(STAMP);
        if (Files.exists(stamp) && Files.readString(stamp).equals(inventory)) {
            return;
        }
        Folders.delete(copy);
        Folders.once(copy, staging -> {
            copyTree(original, staging);
            Files.writeString(staging.resolve(STAMP), inventory, UTF_8);
        });
    }

    private static String inventory(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> {
                        try {
                            return folder.relativize(file) + " " + Files.size(file) + " "
                                    + Files.getLastModifiedTime(file).toMillis();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(joining("\n"));
        }
    }

    private static void copyTree(Path original, Path copy) throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
