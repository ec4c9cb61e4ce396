package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** Where in life a child stands (段階, 様式5; notice 3). */
public enum LifeStage implements Code {
    PRESCHOOL("就学前", "Before school"),
    PRIMARY("小学生", "Primary school"),
    LOWER_SECONDARY("中学生", "Lower secondary school"),
    UPPER_SECONDARY("高校生等", "Upper secondary school"),
    NOT_ENROLLED("在籍なし", "Not enrolled"),
    POST_CHILD("卒業後等の者", "After childhood");

    private final String japanese;
    private final String english;

    LifeStage(String japanese, String english) {
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
