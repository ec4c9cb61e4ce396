package jp.tsunagi.contracts.reference;

/**
 * A prefecture (都道府県).
 *
 * @param code two digits of JIS X 0401, 01 to 47
 * @param name its name, such as 滋賀県
 * @param kana the name's reading in hiragana
 */
public record Prefecture(String code, String name, String kana) {
    /** The prefecture's code with six digits, the last being the check digit, such as 250007. */
    public String sixDigits() {
        return code + "000" + MunicipalCode.checkDigit(code + "000");
    }
}
