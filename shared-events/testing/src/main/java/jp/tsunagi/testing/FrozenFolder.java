package jp.tsunagi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder whose files never change and never go. Its {@code SHA256SUMS}, which {@code sha256sum -c} reads too, lists them
 * and only grows.
 *
 * @param path need not exist yet
 */
record FrozenFolder(Path path) {
    private static final String LIST = "SHA256SUMS";
    private static final String SEPARATOR = "  ";

    /** The files, by name. */
    List<FrozenFile> files() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var found = Files.list(path)) {
            return found.filter(file -> !file.endsWith(LIST))
                    .sorted()
                    .map(file -> new FrozenFile(path.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file; one of this name must not be there. */
    void add(FrozenFile file) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file.name()), file.content(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists the files that are not listed yet. */
    void list() {
        var listed = listed();
        files().forEach(file -> listed.putIfAbsent(file.name(), hash(file)));
        try {
            Files.writeString(
                    path.resolve(LIST),
                    listed.entrySet().stream()
                            .map(line -> line.getValue() + SEPARATOR + line.getKey() + "\n")
                            .collect(joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The listed files that are not there, or not as they were. */
    List<String> broken() {
        var files = files().stream().collect(toMap(FrozenFile::name, FrozenFolder::hash));
        var broken = new ArrayList<String>();
        listed().forEach((name, hash) -> {
            var found = files.get(name);
            if (found == null) {
                broken.add(name + " was removed");
            } else if (!found.equals(hash)) {
                broken.add(name + " was changed");
            }
        });
        return broken;
    }

    /** The files that are not listed. */
    List<String> unlisted() {
        var listed = listed();
        return files().stream()
                .map(FrozenFile::name)
                .filter(name -> !listed.containsKey(name))
                .toList();
    }

    private SortedMap<String, String> listed() {
        var hashes = new TreeMap<String, String>();
        if (Files.exists(path.resolve(LIST))) {
            read(path.resolve(LIST)).lines().forEach(line -> {
                int end = line.indexOf(SEPARATOR);
                hashes.put(line.substring(end + SEPARATOR.length()), line.substring(0, end));
            });
        }
        return hashes;
    }

    private static String hash(FrozenFile file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(file.content().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
