package jp.tsunagi.referral.proposal.write;

import java.util.Optional;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.referral.agency.write.Keepers;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who proposes: the officers of a municipality, for it. */
public final class Proposers {
    private Proposers() {}

    /**
     * The assignment under which the caller proposes for a municipality.
     *
     * @throws ProblemException {@code forbidden} when there is none
     */
    static Assignment acting(Caller caller, String municipality) {
        return find(caller, municipality).orElseThrow(() -> new ProblemException(EdgeProblem.FORBIDDEN));
    }

    /**
     * Lets those read who propose for the municipality and those who keep the directory of its prefecture.
     *
     * @param municipality null for all of the prefecture
     * @throws ProblemException {@code forbidden} for everybody else
     */
    public static void mayRead(Caller caller, String prefecture, @Nullable String municipality) {
        if (municipality == null || find(caller, municipality).isEmpty()) {
            var _ = Keepers.acting(caller, prefecture);
        }
    }

    private static Optional<Assignment> find(Caller caller, String municipality) {
        return caller.assignments().stream()
                .filter(assignment -> assignment.role() == StaffRole.MUNICIPAL_OFFICER)
                .filter(assignment -> municipality.equals(assignment.municipality()))
                .findFirst();
    }
}
