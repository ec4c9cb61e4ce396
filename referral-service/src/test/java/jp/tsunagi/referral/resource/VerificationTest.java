package jp.tsunagi.referral.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
    @Test
    void it_is_overdue_once_its_months_have_passed_whatever_their_length() {
        for (var today = LocalDate.of(2027, 1, 1); today.getYear() < 2029; today = today.plusDays(1)) {
            for (var on = today.minusDays(190); on.isBefore(today.minusDays(170)); on = on.plusDays(1)) {
                assertThat(new Verification(on, "account").overdue(6, today))
                        .as("verified on %s, asked on %s", on, today)
                        .isEqualTo(on.plusMonths(6).isBefore(today));
            }
        }
    }
}
