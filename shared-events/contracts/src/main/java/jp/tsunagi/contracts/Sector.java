package jp.tsunagi.contracts;

/** The sector an agency works in (関係機関の分野), in the order of the notice. */
public enum Sector implements Code {
    MEDICAL("医療", "Medical care"),
    HEALTH("保健", "Public health"),
    WELFARE("福祉", "Welfare"),
    EDUCATION("教育", "Education"),
    LABOR("労働", "Labor");

    private final String japanese;
    private final String english;

    Sector(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
