package jp.tsunagi.contracts.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of the codes of JIS X 0401 (prefectures) and JIS X 0402 (municipalities), without knowing which exist. */
public final class MunicipalCode {
    private static final Pattern PREFECTURE = Pattern.compile("0[1-9]|[1-3][0-9]|4[0-7]");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern MUNICIPALITY = Pattern.compile("(" + PREFECTURE.pattern() + ")(?!000)[0-9]{3}");

    private MunicipalCode() {}

    /**
     * The check digit of a code: weights 6 to 2 over five digits, 11 minus the remainder by 11, last digit.
     *
     * @param code five digits, of a municipality, or of a prefecture with 000
     * @throws IllegalArgumentException when the code is not five digits
     */
    public static int checkDigit(String code) {
        if (!FIVE_DIGITS.matcher(code).matches()) {
            throw new IllegalArgumentException("a check digit is computed over five digits");
        }
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (code.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /**
     * The code itself when it can be a prefecture's: 01 to 47.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String requirePrefecture(String code) {
        if (!PREFECTURE.matcher(code).matches()) {
            throw new IllegalArgumentException("a prefecture's code is 01 to 47");
        }
        return code;
    }

    /**
     * The code itself when it can be a municipality's: a prefecture's two digits and three more that are not 000.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String requireMunicipality(String code) {
        if (!MUNICIPALITY.matcher(code).matches()) {
            throw new IllegalArgumentException("a municipality's code is a prefecture's code and three digits");
        }
        return code;
    }

    /**
     * Nothing when no municipality is known, otherwise as {@link #requireMunicipality}.
     *
     * @throws IllegalArgumentException when something stands there that cannot be a municipality's code
     */
    public static void requireMunicipalityIfKnown(@Nullable String code) {
        if (code != null) {
            requireMunicipality(code);
        }
    }

    /**
     * The code itself when it can be that of a municipality inside the prefecture.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String requireMunicipalityOf(String prefecture, String code) {
        if (!requireMunicipality(code).startsWith(prefecture)) {
            throw new IllegalArgumentException("municipality " + code + " is not in prefecture " + prefecture);
        }
        return code;
    }
}
