package jp.tsunagi.referral.agency.write;

import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;

/** Who keeps the directory of a prefecture. */
public final class Keepers {
    /** Who they are, for people. */
    public static final String WHO =
            "その都道府県の相談員、センター管理者、都道府県担当者のみ。" + " / Consultants, center managers and officers of the prefecture.";

    private static final StaffRole[] ROLES = {
        StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.PREFECTURE_OFFICER
    };

    private Keepers() {}

    /**
     * The assignment under which the caller keeps the directory of a prefecture.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden} when there is none
     */
    public static Assignment acting(Caller caller, String prefecture) {
        return caller.actingIn(prefecture, ROLES);
    }
}
