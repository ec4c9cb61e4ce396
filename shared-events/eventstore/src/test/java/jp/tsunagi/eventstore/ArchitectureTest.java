package jp.tsunagi.eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String KERNEL = "jp.tsunagi.eventstore";
    private static final String PLANTED = "jp.tsunagi.planted";
    private static final JavaClasses KERNEL_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(KERNEL);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    enum Rule {
        THE_MODEL_KNOWS_JAVA_ONLY,
        THE_INTERFACE_DOES_NOT_KNOW_WHAT_STANDS_BEHIND_IT,
        ONLY_THE_RELAY_KNOWS_THE_BROKER,
        ONLY_THE_VAULT_KNOWS_CIPHERS,
        PACKAGES_HAVE_NO_CYCLES;

        /** The rule for a kernel that lies in this package. */
        ArchRule of(String kernel) {
            return switch (this) {
                case THE_MODEL_KNOWS_JAVA_ONLY ->
                    classes()
                            .that()
                            .resideInAPackage(kernel + ".model..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("java..", "org.jspecify..", kernel + ".model..");
                case THE_INTERFACE_DOES_NOT_KNOW_WHAT_STANDS_BEHIND_IT ->
                    noClasses()
                            .that()
                            .resideInAPackage(kernel)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    kernel + ".postgres..",
                                    kernel + ".kafka..",
                                    kernel + ".seal..",
                                    kernel + ".subscription..",
                                    kernel + ".timer..");
                case ONLY_THE_RELAY_KNOWS_THE_BROKER ->
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(kernel + ".kafka..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.kafka..");
                case ONLY_THE_VAULT_KNOWS_CIPHERS ->
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(kernel + ".seal..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("javax.crypto..");
                case PACKAGES_HAVE_NO_CYCLES ->
                    slices().assignedFrom(byPackage(kernel)).should().beFreeOfCycles();
            };
        }

        private static SliceAssignment byPackage(String kernel) {
            return new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().startsWith(kernel)
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages of " + kernel;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_kernel_keeps(Rule rule) {
        rule.of(KERNEL).check(KERNEL_CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_caught_by(Rule rule) {
        assertThatThrownBy(() -> rule.of(PLANTED).check(PLANTED_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
