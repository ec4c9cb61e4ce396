package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** What a consultation is about (相談内容), the rows of form 7 of the periodic report; one consultation may have several. */
public enum ConsultationTheme implements Code {
    WHERE_TO_CONSULT("どこに相談すれば良いか分からない", "Where to turn for advice"),
    NIGHT_CARE("夜間のケア", "Care at night"),
    EMERGENCY_RESPITE("緊急時の預け先", "Respite in an emergency"),
    WORK_AND_CHILDCARE("就労と育児", "Work and raising children"),
    SIBLINGS("きょうだい", "Siblings"),
    FUTURE_OUTLOOK("将来の見通し", "Outlook for the future"),
    DISCHARGE("退院", "Discharge from hospital"),
    HOME_NURSING("訪問看護", "Home nursing"),
    NURSERY("保育所等の利用", "Nursery and kindergarten"),
    SCHOOL("就学・学校", "Starting and attending school"),
    DAY_SERVICE_AND_SHORT_STAY("通所・短期入所", "Day services and short stays"),
    EQUIPMENT("機器・用具", "Devices and equipment"),
    MOVING_HOUSE("転居", "Moving house"),
    DISASTER_PREPAREDNESS("災害への備え", "Preparing for disasters"),
    TRANSITION_TO_ADULTHOOD("成人期への移行", "Transition to adulthood"),
    SYSTEM_AND_COSTS("制度・費用", "Systems and costs"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    ConsultationTheme(String japanese, String english) {
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
