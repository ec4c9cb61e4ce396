package jp.tsunagi.intake.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void it_names_the_day_and_can_be_said_on_the_telephone() {
        assertThat(ReceiptNumber.of(DAY, new UUID(1, 48_217)).text()).isEqualTo("261123-48217-4");
    }

    @Test
    void the_same_consultation_always_has_the_same_number() {
        var id = UUID.randomUUID();
        assertThat(ReceiptNumber.of(DAY, id)).isEqualTo(ReceiptNumber.of(DAY, id));
    }

    @Test
    void the_check_digit_is_that_of_a_published_example() {
        assertThat(ReceiptNumber.checkDigit("7992739871")).isEqualTo(3);
    }

    @Test
    void it_is_understood_with_and_without_hyphens_and_not_when_a_digit_was_heard_wrongly() {
        var number = ReceiptNumber.of(DAY, new UUID(1, 48_217));
        assertThat(ReceiptNumber.parse("261123-48217-4")).isEqualTo(number);
        assertThat(ReceiptNumber.parse("261123482174")).isEqualTo(number);
        assertThat(ReceiptNumber.parse("２６１１２３ー４８２１７－４")).isEqualTo(number);
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.parse("261123-48271-4"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.parse("48217"));
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        var digits = "26112348217";
        int check = ReceiptNumber.checkDigit(digits);
        for (int place = 0; place < digits.length(); place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(place)) {
                    var heard = digits.substring(0, place) + wrong + digits.substring(place + 1);
                    assertThat(ReceiptNumber.checkDigit(heard)).isNotEqualTo(check);
                }
            }
        }
    }
}
