package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** Who asked (相談者), the rows of form 4 of the periodic report. */
public enum InquirerKind implements Code {
    MOTHER("母", "Mother"),
    FATHER("父", "Father"),
    OTHER_FAMILY("その他の家族", "Other family member"),
    SELF("本人", "The person concerned"),
    HOSPITAL_OR_CLINIC("病院・診療所", "Hospital or clinic"),
    HOME_NURSING("訪問看護", "Home nursing"),
    CONSULTATION_SUPPORT("相談支援事業所", "Consultation support office"),
    DAY_SUPPORT("通所支援", "Day support"),
    NURSERY_OR_KINDERGARTEN("保育所・幼稚園・認定こども園", "Nursery, kindergarten or certified center for children"),
    SCHOOL_OR_EDUCATION_BOARD("学校・教育委員会", "School or board of education"),
    HEALTH_CENTER("保健所・保健センター", "Public health center"),
    MUNICIPALITY("市町村", "Municipality"),
    LOCAL_COORDINATOR("地域のコーディネーター", "Local coordinator"),
    LABOR("労働関係", "Labor agency or employer"),
    OTHER("その他", "Other"),
    UNKNOWN("不明", "Not known");

    private final String japanese;
    private final String english;

    InquirerKind(String japanese, String english) {
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
