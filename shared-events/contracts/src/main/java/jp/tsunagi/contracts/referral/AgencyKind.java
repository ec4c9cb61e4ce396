package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/**
 * What kind of body or facility an agency is (機関の種別), sector by sector in the order of the notice. The list is open: more
 * kinds will follow, and what fits none is {@link #OTHER}.
 */
public enum AgencyKind implements Code {
    HOSPITAL("病院", "Hospital"),
    CLINIC("診療所", "Clinic"),
    HOME_NURSING_STATION("訪問看護ステーション", "Home nursing station"),
    PHARMACY("薬局", "Pharmacy"),
    PUBLIC_HEALTH_CENTER("保健所", "Public health center"),
    MUNICIPAL_HEALTH_CENTER("市町村保健センター", "Municipal health center"),
    CHILD_AND_FAMILY_CENTER("こども家庭センター", "Child and family center"),
    WELFARE_OFFICE("福祉担当課・福祉事務所", "Welfare section or office"),
    CHILD_GUIDANCE_CENTER("児童相談所", "Child guidance center"),
    CONSULTATION_SUPPORT_OFFICE("相談支援事業所", "Consultation support office"),
    DAY_SERVICE_OFFICE("通所支援事業所", "Day service office"),
    SHORT_STAY_FACILITY("短期入所・入所施設", "Short stay or residential facility"),
    HOME_HELP_OFFICE("居宅介護事業所", "Home help office"),
    NURSERY("保育所", "Nursery"),
    CERTIFIED_CHILD_CENTER("認定こども園", "Certified child center"),
    KINDERGARTEN("幼稚園", "Kindergarten"),
    SCHOOL("学校", "School"),
    SPECIAL_NEEDS_SCHOOL("特別支援学校", "Special needs school"),
    BOARD_OF_EDUCATION("教育委員会", "Board of education"),
    EMPLOYMENT_SECURITY_OFFICE("公共職業安定所", "Public employment security office"),
    EMPLOYMENT_AND_LIFE_CENTER("障害者就業・生活支援センター", "Employment and life support center"),
    FAMILY_ASSOCIATION("家族会・民間団体", "Family association or private body"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    AgencyKind(String japanese, String english) {
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
