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

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_caught_by(ServiceRule rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED, "jp.tsunagi.intake.planted");
        assertThatThrownBy(() -> rule.of(PLANTED, "oversight.center").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}
