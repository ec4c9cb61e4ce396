package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import jp.tsunagi.stack.Folders;
import jp.tsunagi.stack.KeyFile;

/** The keys that wrap the keys of sealed values: one file for each service, outside every database. */
final class Keys {
    private Keys() {}

    /** Makes them all when the installation has none. A single lost one is not replaced: its service says what is missing. */
    static void make(Home home) throws IOException, InterruptedException {
        Folders.once(home.keys(), keys -> {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
            for (var service : Part.services()) {
                KeyFile.create(keys.resolve(service.id()));
            }
        });
    }
}
