package jp.tsunagi.contracts.training;

import jp.tsunagi.contracts.Code;

/** A kind of training (研修区分, 様式11; notice 4(2)). */
public enum CourseKind implements Code {
    SUPPORTER("医療的ケア児等支援者養成研修", "Supporters"),
    COORDINATOR("医療的ケア児等コーディネーター養成研修", "Coordinators"),
    SUCTION_TYPE_1("喀痰吸引等研修 第1号", "Sputum suction, type 1"),
    SUCTION_TYPE_2("喀痰吸引等研修 第2号", "Sputum suction, type 2"),
    SUCTION_TYPE_3("喀痰吸引等研修 第3号", "Sputum suction, type 3"),
    AD_HOC("ニーズに応じた研修", "For a need at hand");

    private final String japanese;
    private final String english;

    CourseKind(String japanese, String english) {
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
