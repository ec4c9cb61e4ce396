package jp.tsunagi.contracts.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, or a ward of a designated city.
 *
 * @param code five digits of JIS X 0402
 * @param prefecture its prefecture, two digits of JIS X 0401
 * @param kind what it is
 * @param city for a ward, the code of the city it counts to; otherwise null
 * @param name its name without county and city, such as 草津市 or 鶴見区
 * @param kana the name's reading in hiragana
 * @param county the county (郡) of a town or village, where it has one
 * @param validFrom the first day it exists; null when no beginning is known
 * @param validTo the last day it exists; null when no end is known
 */
public record Municipality(
        String code,
        String prefecture,
        MunicipalityKind kind,
        @Nullable String city,
        String name,
        String kana,
        @Nullable String county,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The code with six digits, the last being the check digit, such as 252018. */
    public String sixDigits() {
        return code + MunicipalCode.checkDigit(code);
    }

    /** Whether it exists on this day in Japan, as far as is known. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
