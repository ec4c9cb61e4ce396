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
import jp.tsunagi.contracts.intake.Channel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("../../docs/glossary.md");

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
