package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small disk, in memory: a mount that is a whole file system of its own, and can be full. */
final class Disk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /** Needs the right to mount, as root has it, or anybody in a user namespace of their own. */
    static Disk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Command.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "faults", folder.toString());
        return new Disk(folder);
    }

    /** Takes whatever space is left, to the last block. */
    void fill() {
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var bytes = new byte[256 * BLOCK]; ; ) {
                ballast.write(bytes);
            }
        } catch (IOException e) {
            // There is no space left: a write that does not fit is done as far as it does.
        }
    }

    /** Gives the space back. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            Command.run("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
