package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** What kind of support a resource is (社会資源の種別); what fits no other kind is {@link #OTHER}. */
public enum ResourceKind implements Code {
    CONSULTATION_SUPPORT("相談支援", "Consultation support"),
    HOME_MEDICAL_CARE("訪問診療", "Medical care at home"),
    HOME_NURSING("訪問看護", "Home nursing"),
    HOME_HELP("居宅介護・訪問介護", "Help at home"),
    REHABILITATION("リハビリテーション", "Rehabilitation"),
    DAY_SERVICE("通所支援", "Day service"),
    SHORT_STAY("短期入所", "Short stay"),
    EMERGENCY_RESPITE("緊急時の預かり", "Respite in an emergency"),
    NURSERY("保育所等", "Nursery and kindergarten"),
    SCHOOL("学校", "School"),
    EQUIPMENT("機器・用具", "Devices and equipment"),
    TRANSPORT("移動支援・送迎", "Transport"),
    PEER_SUPPORT("家族会・ピアサポート", "Peer support"),
    EMPLOYMENT_SUPPORT("就労支援", "Employment support"),
    DISASTER_PREPAREDNESS("災害への備え", "Preparing for disasters"),
    ALLOWANCE("手当・助成", "Allowances and subsidies"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    ResourceKind(String japanese, String english) {
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
