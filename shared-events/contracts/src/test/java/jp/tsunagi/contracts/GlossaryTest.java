package jp.tsunagi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.Channel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaryTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Path GLOSSARY = PROJECT.resolve("docs/glossary.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\\w+");

    static List<? extends Class<?>> codes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.tsunagi.contracts")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Code.class))
                        .map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_stands_in_the_glossary_with_both_labels(Class<? extends Code> codes) throws IOException {
        assertEquals(rowsOf(codes), rowsUnder(codes, Files.readString(GLOSSARY)));
    }

    @Test
    void a_label_that_differs_from_the_code_is_noticed() throws IOException {
        String glossary = Files.readString(GLOSSARY).replace("| 電話 |", "| でんわ |");

        assertNotEquals(rowsOf(Channel.class), rowsUnder(Channel.class, glossary));
    }

    @Test
    void every_name_that_a_word_is_said_to_have_stands_in_the_code() throws IOException {
        assertEquals(Set.of(), absent(Files.readString(GLOSSARY)));
    }

    @Test
    void a_name_that_the_code_does_not_have_is_noticed() throws IOException {
        String glossary = Files.readString(GLOSSARY).replace("`ReferralHandedOff`", "`ReferralThrownOver`");

        assertEquals(Set.of("ReferralThrownOver"), absent(glossary));
    }

    /** The names in the last column, the codes' own tables apart, that stand in no source. */
    private static Set<String> absent(String glossary) throws IOException {
        var absent = glossary.lines()
                .takeWhile(line -> !line.startsWith("## コード"))
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> NAME.matcher(line.substring(line.lastIndexOf('|', line.length() - 2)))
                        .results()
                        .map(found -> found.group(1)))
                .flatMap(name -> Arrays.stream(name.split("\\.")))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var module : modules()) {
            try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    WORD.matcher(Files.readString(source)).results().forEach(word -> absent.remove(word.group()));
                }
            }
        }
        return absent;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> shared = Files.list(PROJECT.resolve("shared-events"));
                Stream<Path> services = Files.list(PROJECT)) {
            return Stream.concat(
                            shared, services.filter(folder -> folder.toString().endsWith("-service")))
                    .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .toList();
        }
    }

    private static List<String> rowsOf(Class<? extends Code> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .map(code -> "| %s | %s | `%s` |".formatted(code.japanese(), code.english(), code.name()))
                .toList();
    }

    private static List<String> rowsUnder(Class<? extends Code> codes, String glossary) {
        return glossary.lines()
                .dropWhile(line -> !line.startsWith("### `" + codes.getSimpleName() + "` "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 日本語 "))
                .toList();
    }
}
