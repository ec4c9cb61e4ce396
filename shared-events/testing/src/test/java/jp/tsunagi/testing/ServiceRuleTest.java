package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceRuleTest {
    private static final String PLANTED = "jp.tsunagi.planted";

    /** The planted class that each rule must name. */
    private static String fault(ServiceRule rule) {
        return switch (rule) {
            case THE_DOMAIN_KNOWS_NO_FRAMEWORK -> "oversight.center.KnowsMutiny";
            case THE_DOMAIN_HAS_NEITHER_CLOCK_NOR_DICE -> "oversight.center.RollsDice";
            case DECIDERS_LIE_IN_THE_DOMAIN -> "consultations.DecidesAtTheEdge";
            case TIME_COMES_FROM_THE_BUSINESS_CLOCK -> "consultations.LooksAtTheMachine";
            case NOTHING_STORED_IS_NAMED_AFTER_A_CLASS -> "oversight.center.NamesItsClass";
            case ONLY_THE_MODULE_PRODUCES -> "consultations.ProducesAndCombines.thing";
            case NOTHING_RUNS_SIDE_BY_SIDE_ON_A_SESSION -> "consultations.ProducesAndCombines.both";
            case NO_SERVICE_KNOWS_ANOTHER -> "consultations.ProducesAndCombines";
            case PACKAGES_HAVE_NO_CYCLES -> "consultations.BackAgain";
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_caught_by(ServiceRule rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED, "jp.tsunagi.intake.planted");
        assertThatThrownBy(() -> rule.of(PLANTED, "oversight.center").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated")
                .hasMessageContaining(PLANTED + "." + fault(rule));
    }
}
