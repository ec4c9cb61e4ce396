package jp.tsunagi.intake.consultation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What the inquirer is told on the telephone: the day of receipt and five digits, with a check digit at the end so that a
 * digit heard wrongly is noticed. As 261123-48217-3. Derived from the consultation's id; unique enough within one center
 * and day, and never used as a key.
 */
public record ReceiptNumber(String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int NUMBERS = 100_000;

    /** The receipt number of a consultation received on that day in Japan. */
    public static ReceiptNumber of(LocalDate receivedOn, UUID consultation) {
        long number = Long.remainderUnsigned(consultation.getLeastSignificantBits(), NUMBERS);
        var digits = DAY.format(receivedOn) + "%05d".formatted(number);
        return new ReceiptNumber(digits.substring(0, 6) + "-" + digits.substring(6) + "-" + checkDigit(digits));
    }

    /** Luhn's digit (ISO/IEC 7812-1): finds every single wrong digit and most swapped neighbors. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
