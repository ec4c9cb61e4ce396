package jp.tsunagi.stack;

import java.nio.file.Path;
import java.util.Objects;

/** The Java that child processes run on: the one this process runs on. */
public final class Java {
    private Java() {}

    /** The path of the {@code java} program. */
    public static String program() {
        return home().resolve("bin").resolve("java").toString();
    }

    /** The folder of the Java installation. */
    public static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.home"), "java.home"));
    }
}
