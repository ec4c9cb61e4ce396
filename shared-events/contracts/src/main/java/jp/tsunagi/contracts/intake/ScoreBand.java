package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** A band of the care score (医療的ケアスコア, 様式6). The score is an input to whoever decides, never a gate (notice 3). */
public enum ScoreBand implements Code {
    NONE("未判定", "Not assessed"),
    ZERO("0", "0"),
    FROM_1("1–15", "1 to 15"),
    FROM_16("16–31", "16 to 31"),
    FROM_32("32以上", "32 or more");

    private final String japanese;
    private final String english;

    ScoreBand(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /**
     * The band of a score.
     *
     * @param score points of an assessment, 0 or more
     */
    public static ScoreBand of(int score) {
        if (score < 0) {
            throw new IllegalArgumentException("a score is 0 or more");
        }
        if (score == 0) {
            return ZERO;
        }
        if (score < 16) {
            return FROM_1;
        }
        return score < 32 ? FROM_16 : FROM_32;
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
