package jp.tsunagi.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds any of many byte strings in a file of any size, by their first four bytes. */
final class Needles {
    private static final int CHUNK = 1 << 20;
    private static final int START = 4;

    private final Map<Integer, List<byte[]>> byStart = new HashMap<>();
    private final int longest;

    Needles(List<byte[]> needles) {
        needles.forEach(needle -> byStart.merge(start(needle, 0), List.of(needle), Needles::both));
        longest = needles.stream().mapToInt(needle -> needle.length).max().orElse(START);
    }

    /** Whether one of them stands in the file. */
    boolean standIn(Path file) throws IOException {
        var buffer = new byte[CHUNK + longest];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while ((read = content.readNBytes(buffer, kept, CHUNK)) > 0) {
                int length = kept + read;
                if (standIn(buffer, length)) {
                    return true;
                }
                kept = Math.min(longest - 1, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private boolean standIn(byte[] buffer, int length) {
        for (int at = 0; at + START <= length; at++) {
            var candidates = byStart.get(start(buffer, at));
            if (candidates != null) {
                for (var needle : candidates) {
                    if (at + needle.length <= length
                            && Arrays.equals(buffer, at, at + needle.length, needle, 0, needle.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int start(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }

    private static List<byte[]> both(List<byte[]> some, List<byte[]> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
