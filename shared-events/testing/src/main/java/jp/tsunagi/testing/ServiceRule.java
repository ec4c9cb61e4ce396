package jp.tsunagi.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.smallrye.mutiny.Uni;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventCatalogue;

/** What holds in every service. A service's test names its package and the packages of its domain, and is checked. */
public enum ServiceRule {
    /** Deciders and folds are pure: Java, the contracts and the kernel's model. */
    THE_DOMAIN_KNOWS_NO_FRAMEWORK,
    /** Instants arrive in commands and events. */
    THE_DOMAIN_HAS_NO_CLOCK,
    /** What is made is made in the service's one {@code …Module}. */
    ONLY_THE_MODULE_PRODUCES,
    /** A session takes one statement after the other. */
    NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION,
    /** Services know each other by contracts alone. */
    NO_SERVICE_KNOWS_ANOTHER,
    /** A newcomer can read one package without all the others. */
    PACKAGES_HAVE_NO_CYCLES;

    private static final String[] SERVICES = {"intake", "referral", "training", "reporting", "staffweb"};

    /**
     * Checks a service's production classes.
     *
     * @param service its package, as {@code jp.tsunagi.intake}
     * @param domain the packages of its domain, below that; without their subpackages
     */
    public void check(String service, String... domain) {
        of(service, domain)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(service));
    }

    /** The rule for a service that lies in this package. */
    ArchRule of(String service, String... domain) {
        var pure = Stream.of(domain).map(name -> service + "." + name).toArray(String[]::new);
        return switch (this) {
            case THE_DOMAIN_KNOWS_NO_FRAMEWORK ->
                classes()
                        .that()
                        .resideInAnyPackage(pure)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(pure)
                                .or(resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "jp.tsunagi.contracts..",
                                        "jp.tsunagi.eventstore.model.."))
                                .or(type(EventCatalogue.class))
                                .or(type(EventCatalogue.Builder.class)));
            case THE_DOMAIN_HAS_NO_CLOCK ->
                noClasses()
                        .that()
                        .resideInAnyPackage(pure)
                        .should()
                        .callMethodWhere(describe(
                                "a clock of its own",
                                call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")));
            case ONLY_THE_MODULE_PRODUCES ->
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.enterprise.inject.Produces")
                        .should()
                        .beDeclaredInClassesThat(describe(
                                "the module", owner -> owner.getSimpleName().endsWith("Module")));
            case NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION ->
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "Uni.join or Uni.combine",
                                call -> call.getTargetOwner().isEquivalentTo(Uni.class)
                                        && (call.getName().equals("join")
                                                || call.getName().equals("combine"))));
            case NO_SERVICE_KNOWS_ANOTHER ->
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(Stream.of(SERVICES)
                                .map(name -> "jp.tsunagi." + name)
                                .filter(other -> !other.equals(service))
                                .map(other -> other + "..")
                                .toArray(String[]::new)));
            case PACKAGES_HAVE_NO_CYCLES ->
                slices().assignedFrom(packagesOf(service)).should().beFreeOfCycles();
        };
    }

    private static SliceAssignment packagesOf(String service) {
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
