package jp.tsunagi.contracts.referral;

import jp.tsunagi.contracts.Code;

/** Why a body could not take a case over, or gave it back (引受困難・差戻しの理由, 様式9). */
public enum DeclineReason implements Code {
    NO_CAPACITY("受入れの余力がない", "No capacity"),
    NO_RESOURCE("地域に資源がない", "No resource in the area"),
    OUTSIDE_AREA("担当区域外", "Outside the area"),
    OTHER_BODY_FITS("他機関が適切", "Another body fits better"),
    FAMILY_DECLINED("家族の意向", "The family does not want it"),
    TOO_LITTLE_KNOWN("情報が足りない", "Too little is known"),
    OTHER("その他", "Other");

    private final String japanese;
    private final String english;

    DeclineReason(String japanese, String english) {
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
