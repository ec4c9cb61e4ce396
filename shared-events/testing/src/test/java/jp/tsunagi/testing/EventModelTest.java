package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the event model name the tests that show what they claim: those tests are there. That they
 * run is seen to by the test run, which takes no test that was left out for a good one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventModelTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Path PAGES = PROJECT.resolve("docs/event-model");
    private static final Pattern TABLE = Pattern.compile("(?:^\\|.*\\|$\\R?)+", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern DECLARED = Pattern.compile("(?:class|void) (\\w+)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_test_that_a_page_names_is_there(Path page) throws IOException {
        assertThat(named(Files.readString(page))).isNotEmpty().isSubsetOf(declared(sources()));
    }

    @Test
    void a_test_that_is_not_there_is_noticed() {
        var source = """
                class LampTest {
                    @Test
                    void it_shines() {}
                }
                """;

        assertThat(declared(Stream.of(source)))
                .containsExactly("LampTest", "it_shines")
                .doesNotContain("it_can_be_put_out");
    }

    @Test
    void names_are_those_in_the_last_column_under_the_word_test() {
        var page = """
                | event | stored as |
                |---|---|
                | Lit | `lamp.lit` |

                | claim | test |
                |---|---|
                | `Lamp` shines | `LampTest`, `it_shines` |

                `lamp` again
                """;

        assertThat(named(page)).containsExactlyInAnyOrder("LampTest", "it_shines");
    }

    /** The names in the last column of every table whose last column is headed "test". */
    private static Set<String> named(String page) {
        return TABLE.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(table -> table.lines().findFirst().orElse("").endsWith("| test |"))
                .flatMap(String::lines)
                .flatMap(row -> NAME.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)))
                        .results()
                        .map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> declared(Stream<String> sources) {
        return sources.flatMap(source -> DECLARED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 12)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/test/java/"))
                    .map(EventModelTest::read)
                    .toList()
                    .stream();
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
