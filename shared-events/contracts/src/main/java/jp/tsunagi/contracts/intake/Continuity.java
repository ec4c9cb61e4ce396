package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** Whether the child, or with no child the matter, was known to the center before. */
public enum Continuity implements Code {
    NEW("新規", "New"),
    CONTINUED("継続", "Continued"),
    RESUMED("再開", "Taken up again");

    private final String japanese;
    private final String english;

    Continuity(String japanese, String english) {
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
