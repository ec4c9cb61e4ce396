package jp.tsunagi.referral.coordination.staff;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;

/**
 * Somebody who answers for prefectures. Of a case they see what their prefecture is asked, and nothing besides.
 *
 * @param posts in no particular order
 */
public record Officer(List<Assignment> posts) {
    public Officer {
        posts = List.copyOf(posts);
    }

    /**
     * The caller, at work for prefectures.
     *
     * @throws ProblemException {@code forbidden} when the caller is no officer
     */
    public static Officer of(Caller caller) {
        caller.require(StaffRole.PREFECTURE_OFFICER);
        return new Officer(caller.assignments().stream()
                .filter(held -> held.role() == StaffRole.PREFECTURE_OFFICER)
                .toList());
    }

    /**
     * The post for the prefecture that this was asked of.
     *
     * @throws ProblemException {@code not-found} when nothing of the kind was asked of theirs
     */
    public Assignment asked(CaseFile file, UUID escalation) {
        return posts.stream()
                .filter(held -> held.prefecture().equals(file.prefecture()))
                .filter(_ -> file.escalation(escalation).isPresent())
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
