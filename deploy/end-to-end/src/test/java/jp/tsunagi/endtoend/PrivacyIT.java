package jp.tsunagi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody's name stands anywhere in clear: every byte that the platform has written is searched, its tables, their log
 * (WAL), topics with headers and keys, and what the programs said.
 */
@Order(5)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyIT {
    private static final int CHUNK = 1 << 20;

    @Test
    void no_childs_name_no_contact_and_no_decision_stands_in_clear_in_anything_the_platform_has_written(
            Platform platform) throws IOException {
        var secrets = personalTexts(platform);
        assertThat(secrets).hasSizeGreaterThan(400).anyMatch(text -> text.contains("訪問看護"));

        assertThat(found(platform.home(), secrets)).isEmpty();
    }

    @Test
    void a_name_that_did_stand_there_would_be_found(Platform platform) throws IOException {
        var name = personalTexts(platform).iterator().next();
        var planted = Files.createTempDirectory("tsunagi-planted-");
        try {
            // Across the boundary of two chunks, where a careless search would miss it.
            Files.writeString(planted.resolve("segment.log"), "x".repeat(CHUNK - 3) + name + " …");
            assertThat(found(planted, Set.of(name))).hasSize(1);
        } finally {
            Files.deleteIfExists(planted.resolve("segment.log"));
            Files.delete(planted);
        }
    }

    /** Names, contacts and what conferences decided, as those entitled read them. */
    private static Set<String> personalTexts(Platform platform) {
        var texts = new HashSet<String>();
        for (var account : List.of("consultant.otsu", "consultant.kusatsu")) {
            var staff = new Staff(platform, account);
            for (var child : staff.readAll("INTAKE", "/api/intake/v1/children?limit=200")) {
                keep(texts, child, "name", "kana");
                keep(
                        texts,
                        staff.read("INTAKE", "/api/intake/v1/children/" + child.get("id"))
                                .getMap(""),
                        "contact");
            }
            for (var file : staff.readAll("REFERRAL", "/api/referral/v1/cases?limit=200")) {
                var whole = staff.read("REFERRAL", "/api/referral/v1/cases/" + file.get("id"));
                // Left out for a center that has handed the case over.
                if (whole.get("conferences") instanceof List<?> conferences) {
                    for (var conference : conferences) {
                        keep(texts, (Map<?, ?>) conference, "decisions");
                        if (((Map<?, ?>) conference).get("tasks") instanceof List<?> tasks) {
                            tasks.forEach(task -> keep(texts, (Map<?, ?>) task, "task"));
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static void keep(Set<String> texts, Map<?, ?> from, String... fields) {
        for (var field : fields) {
            if (from.get(field) instanceof String text && text.length() > 3) {
                texts.add(text);
            }
        }
    }

    /** The files in which one of the texts stands, each named once. */
    private static List<Path> found(Path folder, Set<String> texts) throws IOException {
        var needles =
                new Needles(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isProgram(file) && needles.standIn(file)) {
                    files.add(folder.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isProgram(Path file) {
        return file.toString().endsWith(".jar") || file.toString().endsWith(".so");
    }
}
