package jp.tsunagi.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jp.tsunagi.eventstore.EventCatalogue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String SERVICE = "jp.tsunagi.reporting";
    private static final String PLANTED = "jp.tsunagi.planted";

    enum Rule {
        THE_DOMAIN_KNOWS_NO_FRAMEWORK,
        ONLY_THE_MODULE_PRODUCES,
        NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION,
        PACKAGES_HAVE_NO_CYCLES;

        /** The rule for a service that lies in this package. */
        ArchRule of(String service) {
            String[] domain = {
                service + ".oversight.center", service + ".oversight.assignment", service + ".consultations"
            };
            return switch (this) {
                case THE_DOMAIN_KNOWS_NO_FRAMEWORK ->
                    classes()
                            .that()
                            .resideInAnyPackage(domain)
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(domain)
                                    .or(resideInAnyPackage(
                                            "java..",
                                            "org.jspecify..",
                                            "jp.tsunagi.contracts..",
                                            "jp.tsunagi.eventstore.model.."))
                                    .or(belongToAnyOf(EventCatalogue.class)));
                case ONLY_THE_MODULE_PRODUCES ->
                    methods().that().areAnnotatedWith(Produces.class).should().beDeclaredIn(ReportingModule.class);
                case NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION ->
                    noClasses()
                            .should()
                            .callMethodWhere(describe(
                                    "Uni.join or Uni.combine",
                                    call -> call.getTargetOwner().isEquivalentTo(Uni.class)
                                            && (call.getName().equals("join")
                                                    || call.getName().equals("combine"))));
                case PACKAGES_HAVE_NO_CYCLES ->
                    slices().assignedFrom(byPackage(service)).should().beFreeOfCycles();
            };
        }

        private static SliceAssignment byPackage(String service) {
            return new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().startsWith(service)
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages of " + service;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_service_keeps(Rule rule) {
        rule.of(SERVICE)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(SERVICE));
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_caught_by(Rule rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED);

        assertThatThrownBy(() -> rule.of(PLANTED).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
