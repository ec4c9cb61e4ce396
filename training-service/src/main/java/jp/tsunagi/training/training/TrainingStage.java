package jp.tsunagi.training.training;

import jp.tsunagi.contracts.Code;

/** How far a training has come. */
public enum TrainingStage implements Code {
    PLANNED("計画", "Planned"),
    HELD("実施済み", "Held"),
    CERTIFIED("修了認定済み", "Completion certified");

    private final String japanese;
    private final String english;

    TrainingStage(String japanese, String english) {
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
