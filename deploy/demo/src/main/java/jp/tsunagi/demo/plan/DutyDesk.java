package jp.tsunagi.demo.plan;

import java.util.UUID;

/**
 * Who takes what reaches a center.
 *
 * @param center the center
 * @param account of a person there
 */
record DutyDesk(UUID center, String account) {
    private static final DutyDesk KONAN = new DutyDesk(Cast.KONAN_CENTER, Cast.CONSULTANT_KUSATSU);
    private static final DutyDesk SHIGA = new DutyDesk(Cast.SHIGA_CENTER, Cast.CONSULTANT_OTSU);

    /** Families turn to the center of their zone where there is one. */
    static DutyDesk of(String municipality) {
        return Zone.KONAN.municipalities().contains(municipality) ? KONAN : SHIGA;
    }

    /** The prefecture's center, for what belongs nowhere. */
    static DutyDesk ofPrefecture() {
        return SHIGA;
    }

    /** The manager helps out at the larger center. */
    DutyDesk orManager(Dice dice) {
        return center.equals(Cast.SHIGA_CENTER) && dice.inHundred(20) ? new DutyDesk(center, Cast.MANAGER_OTSU) : this;
    }
}
