package jp.tsunagi.contracts.training;

import jp.tsunagi.contracts.Code;

/** What a trainee works as (職種, 様式11); no license is asked for (notice 2(2)). */
public enum Occupation implements Code {
    PHYSICIAN("医師", "Physician"),
    NURSE("看護師", "Nurse"),
    PUBLIC_HEALTH_NURSE("保健師", "Public health nurse"),
    CONSULTATION_SPECIALIST("相談支援専門員", "Consultation support specialist"),
    CHILDCARE_WORKER("保育士", "Childcare worker"),
    TEACHER("教員", "Teacher"),
    CARE_WORKER("介護職員", "Care worker"),
    MUNICIPAL_STAFF("市町村職員", "Municipal staff"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    Occupation(String japanese, String english) {
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
