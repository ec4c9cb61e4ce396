package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folders that are there whole or not at all. */
public final class Folders {
    private Folders() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        /** Writes everything into the folder given. */
        void into(Path folder) throws IOException, InterruptedException;
    }

    /**
     * Makes a folder with its content unless it exists. An interrupted attempt leaves no folder of this name; of two
     * attempts at a time one wins and the other uses its result.
     */
    public static Path once(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent(), "the root is no such folder");
        Files.createDirectories(parent);
        var staging = Files.createTempDirectory(parent, "." + folder.getFileName() + "-");
        try {
            filling.into(staging);
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(staging);
        }
        return folder;
    }

    /** Deletes a folder and all it holds; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
