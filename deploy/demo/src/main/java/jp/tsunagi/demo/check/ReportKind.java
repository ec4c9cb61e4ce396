package jp.tsunagi.demo.check;

import java.util.Locale;

/** The four reports. */
enum ReportKind {
    CONSULTATIONS("相談の集計", "Consultations"),
    CHILDREN("児の集計", "Children"),
    COORDINATION("連絡調整の集計", "Coordination"),
    TRAININGS("研修の集計", "Trainings");

    private final String japanese;
    private final String english;

    ReportKind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The last part of its path. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
