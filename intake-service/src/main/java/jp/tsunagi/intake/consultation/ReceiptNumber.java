package jp.tsunagi.intake.consultation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the inquirer is told on the telephone: the day of receipt and five digits, with a check digit at the end so that a
 * digit heard wrongly is noticed. As 261123-48217-3. Derived from the consultation's id; unique enough within one center
 * and day, and never used as a key.
 */
public record ReceiptNumber(String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern SAID = Pattern.compile("(\\d{6})-?(\\d{5})-?(\\d)");
    private static final int NUMBERS = 100_000;

    /** The receipt number of a consultation received on that day in Japan. */
    public static ReceiptNumber of(LocalDate receivedOn, UUID consultation) {
        long number = Long.remainderUnsigned(consultation.getLeastSignificantBits(), NUMBERS);
        var digits = DAY.format(receivedOn) + "%05d".formatted(number);
        return new ReceiptNumber(digits.substring(0, 6) + "-" + digits.substring(6) + "-" + checkDigit(digits));
    }

    /**
     * The number that somebody says, with or without its hyphens, also in full width as an input method writes it.
     *
     * @throws IllegalArgumentException for what is none, or when a digit was heard wrongly
     */
    public static ReceiptNumber parse(String said) {
        var number =
                SAID.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("[‐‑–—―−ー]", "-"));
        if (!number.matches() || checkDigit(number.group(1) + number.group(2)) != Integer.parseInt(number.group(3))) {
            throw new IllegalArgumentException("no receipt number");
        }
        return new ReceiptNumber(number.group(1) + "-" + number.group(2) + "-" + number.group(3));
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
