package jp.tsunagi.referral;

import jp.tsunagi.testing.ServiceRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    @ParameterizedTest
    @EnumSource
    void the_service_keeps(ServiceRule rule) {
        rule.check(
                "jp.tsunagi.referral",
                "agency",
                "resource",
                "coordinator",
                "window",
                "proposal",
                "coordination",
                "notice",
                "erasure");
    }
}
