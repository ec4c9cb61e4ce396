package jp.tsunagi.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DependenciesTest {
    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jp.tsunagi.contracts..", "org.jspecify..");

    private record WithFramework(JsonNode node) {}

    @Test
    void contracts_know_no_framework() {
        NO_FRAMEWORK.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("jp.tsunagi.contracts"));
    }

    @Test
    void a_framework_among_the_contracts_is_noticed() {
        assertThrows(
                AssertionError.class,
                () -> NO_FRAMEWORK.check(new ClassFileImporter().importClasses(WithFramework.class)));
    }
}
