package jp.tsunagi.contracts.training;

import jp.tsunagi.contracts.Code;

/** How a training is held (方法, 様式11). */
public enum TrainingMethod implements Code {
    IN_PERSON("集合", "In person"),
    ONLINE("オンライン", "Online"),
    MIXED("併用", "Mixed");

    private final String japanese;
    private final String english;

    TrainingMethod(String japanese, String english) {
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
