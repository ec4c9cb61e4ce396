package jp.tsunagi.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of results: each run writes its own section and leaves the others. */
record Page(Path file) {
    private static final String HEADING = "\n## ";

    /** Takes the place of the section of the same heading, or comes last. */
    void put(String section) throws IOException {
        var page = Files.readString(file);
        var heading = "\n" + section.substring(0, section.indexOf('\n') + 1);
        int from = page.indexOf(heading);
        if (from < 0) {
            Files.writeString(file, page.stripTrailing() + "\n\n" + section.strip() + "\n");
            return;
        }
        int to = page.indexOf(HEADING, from + heading.length() - 1);
        Files.writeString(
                file, page.substring(0, from + 1) + section.strip() + "\n" + (to < 0 ? "" : page.substring(to)));
    }
}
