package jp.tsunagi.referral.agency.write;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;

/** Who keeps what the directory says of municipalities: their support resources, coordinators and windows. */
public final class Curators {
    /** Who they are, for people. */
    public static final String WHO = "その都道府県の相談員、センター管理者、都道府県担当者と、一つの市町村だけを対象とするものはその市町村の担当者。"
            + " / Consultants, center managers and officers of the prefecture; officers of a municipality for what serves"
            + " that one alone.";

    private Curators() {}

    /**
     * The assignment under which the caller keeps what concerns these municipalities: in the prefecture, or as
     * officer of the only one.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden} when there is none
     */
    public static Assignment acting(Caller caller, String prefecture, Collection<String> municipalities) {
        return caller.assignments().stream()
                .filter(assignment -> assignment.role() == StaffRole.MUNICIPAL_OFFICER)
                .filter(assignment -> Set.of(Objects.requireNonNullElse(assignment.municipality(), ""))
                        .equals(Set.copyOf(municipalities)))
                .findFirst()
                .orElseGet(() -> Keepers.acting(caller, prefecture));
    }
}
