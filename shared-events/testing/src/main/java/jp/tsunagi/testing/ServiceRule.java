package jp.tsunagi.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.model.Decider;

/** What holds in every service. A service's test names its package and the packages of its domain, and is checked. */
public enum ServiceRule {
    /** Deciders and folds are pure: Java, the contracts and the kernel's model. */
    THE_DOMAIN_KNOWS_NO_FRAMEWORK,
    /** Instants and ids arrive in commands and events. */
    THE_DOMAIN_HAS_NEITHER_CLOCK_NOR_DICE,
    /** A new domain is named to these rules. */
    DECIDERS_LIE_IN_THE_DOMAIN,
    /** The machine's clock is not the platform's, which may run ahead of it. */
    TIME_COMES_FROM_THE_BUSINESS_CLOCK,
    /** Stored names are declared: classes may be renamed. */
    NOTHING_STORED_IS_NAMED_AFTER_A_CLASS,
    /** What is made is made in the service's one {@code …Module}. */
    ONLY_THE_MODULE_PRODUCES,
    /** A session takes one statement after the other. */
    NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION,
    /** Services know each other by contracts alone. */
    NO_SERVICE_KNOWS_ANOTHER,
    /** A newcomer can read one package without all the others. */
    PACKAGES_HAVE_NO_CYCLES;

    private static final String[] SERVICES = {"intake", "referral", "training", "reporting", "staffweb"};
    private static final Set<String> DICE =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> CLASS_NAMES =
            Set.of("getName", "getSimpleName", "getTypeName", "getCanonicalName");

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
                                .or(type(EventCatalogue.Builder.class))
                                // What ids are derived with.
                                .or(type(Fingerprint.class))
                                // What upcasters work on: data as it was stored.
                                .or(assignableTo(JsonNode.class)));
            case THE_DOMAIN_HAS_NEITHER_CLOCK_NOR_DICE ->
                noClasses()
                        .that()
                        .resideInAnyPackage(pure)
                        .should()
                        .accessTargetWhere(describe("clock or dice", ServiceRule::isClockOrDice));
            case DECIDERS_LIE_IN_THE_DOMAIN ->
                classes()
                        .that()
                        .implement(Decider.class)
                        .should()
                        .resideInAnyPackage(pure)
                        // Some services decide nothing.
                        .allowEmptyShould(true);
            case TIME_COMES_FROM_THE_BUSINESS_CLOCK ->
                noClasses()
                        .should()
                        .accessTargetWhere(describe("the machine's clock", ServiceRule::isMachineClock))
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(Date.class, Calendar.class);
            case NOTHING_STORED_IS_NAMED_AFTER_A_CLASS ->
                noClasses()
                        .that()
                        .resideInAnyPackage(pure)
                        .or()
                        .resideInAPackage(service + "..publish..")
                        .should()
                        .accessTargetWhere(describe("a class's own name", ServiceRule::isClassName))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo");
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
                        .accessTargetWhere(describe(
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

    private static boolean isClockOrDice(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return isNow(access)
                || isMachineClock(access)
                || DICE.contains(owner.getName())
                || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"))
                || (owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID"));
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now");
    }

    /** A {@code now} that is not given a clock, or a clock that is none of ours. */
    private static boolean isMachineClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return (isNow(access) && !isGivenClock(access))
                || (owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system"))
                || (owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis"));
    }

    private static boolean isGivenClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isClassName(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class) && CLASS_NAMES.contains(access.getName());
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
