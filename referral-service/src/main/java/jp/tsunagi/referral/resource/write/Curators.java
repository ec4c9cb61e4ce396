package jp.tsunagi.referral.resource.write;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.referral.agency.write.Keepers;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;

/** Who keeps the directory of support resources. */
final class Curators {
    private Curators() {}

    /**
     * The assignment under which the caller keeps a resource that serves these municipalities: in the prefecture, or as
     * officer of the only one.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden} when there is none
     */
    static Assignment acting(Caller caller, String prefecture, Collection<String> municipalities) {
        return caller.assignments().stream()
                .filter(assignment -> assignment.role() == StaffRole.MUNICIPAL_OFFICER)
                .filter(assignment -> Set.of(Objects.requireNonNullElse(assignment.municipality(), ""))
                        .equals(Set.copyOf(municipalities)))
                .findFirst()
                .orElseGet(() -> Keepers.acting(caller, prefecture));
    }
}
