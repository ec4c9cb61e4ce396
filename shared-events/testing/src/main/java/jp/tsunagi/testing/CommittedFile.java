package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of the repository that the program can make by itself, such as the description of an interface. It is committed,
 * so that a change is seen when it is reviewed, and compared, so that it cannot be wrong. Run a test with
 * {@code -Dtsunagi.write=true} to accept what has changed.
 */
public final class CommittedFile {
    static final String WRITE = "tsunagi.write";

    private final Path file;

    private CommittedFile(Path file) {
        this.file = file;
    }

    /** The file at a path from the root of the repository. */
    public static CommittedFile at(String path) {
        return new CommittedFile(root().resolve(path));
    }

    /** The whole file is this. */
    public void is(String expected) {
        compare(read(), expected, expected);
    }

    /**
     * The part of the file between the lines {@code <!-- name -->} and {@code <!-- /name -->} is this. A new part is
     * added at the end.
     */
    public void hasPart(String name, String expected) {
        var opening = "<!-- " + name + " -->\n";
        var closing = "<!-- /" + name + " -->\n";
        var whole = Objects.requireNonNullElse(read(), "");
        int from = whole.indexOf(opening);
        int to = whole.indexOf(closing);
        if (from < 0 || to < from) {
            compare(null, expected, whole + "\n" + opening + expected + closing);
        } else {
            from += opening.length();
            compare(whole.substring(from, to), expected, whole.substring(0, from) + expected + whole.substring(to));
        }
    }

    private void compare(@Nullable String committed, String expected, String accepted) {
        if (Boolean.getBoolean(WRITE)) {
            write(accepted);
        } else {
            assertThat(committed)
                    .as("%s; to accept a change, run this test with -D%s=true", file.getFileName(), WRITE)
                    .isEqualTo(expected);
        }
    }

    private @Nullable String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "in the repository"));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the repository. */
    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }
}
