package jp.tsunagi.service.member;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: the subject of the verified token, and the assignments it holds today by the business clock.
 *
 * @param subject the identity provider's opaque id of the account
 * @param tokenId the token's own id, for the access record
 * @param operator whether the token carries the realm role of a platform operator; it opens no personal data
 * @param assignments what the subject holds today, one entry per role and place
 */
public record Caller(String subject, @Nullable String tokenId, boolean operator, List<Assignment> assignments) {
    private static final Set<StaffRole> FOR_A_BODY =
            Set.of(StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.LOCAL_COORDINATOR);
    private static final Set<StaffRole> FOR_A_PREFECTURE =
            Set.of(StaffRole.PREFECTURE_OFFICER, StaffRole.PREFECTURE_SYSTEM);
    private static final Set<StaffRole> FOR_A_MUNICIPALITY =
            Set.of(StaffRole.MUNICIPAL_OFFICER, StaffRole.MUNICIPAL_SYSTEM);

    public Caller {
        assignments = List.copyOf(assignments);
    }

    /** What the caller may read, as row-level security is told it. Auditors and training managers see no case data. */
    public Scope.Member scope() {
        return new Scope.Member(
                subject,
                places(FOR_A_BODY, Assignment::body),
                places(FOR_A_PREFECTURE, Assignment::prefecture),
                places(FOR_A_MUNICIPALITY, Assignment::municipality));
    }

    /**
     * What the caller may read of what whole prefectures hold rather than bodies: in the prefectures where one of these
     * roles is held, and nothing else. Only for a service whose streams are all of that kind; cases and consultations are
     * read by {@link #scope}.
     */
    public Scope.Member prefectureScope(StaffRole... roles) {
        return new Scope.Member(
                subject, Set.of(), places(Set.copyOf(Arrays.asList(roles)), Assignment::prefecture), Set.of());
    }

    /** Whether the caller holds this role anywhere today. */
    public boolean holds(StaffRole role) {
        return role == StaffRole.OPERATOR
                ? operator
                : assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    /**
     * The assignment under which the caller acts for a body, in one of these roles.
     *
     * @throws ProblemException {@code foreign-body} when there is none; whether such a body exists is not revealed
     */
    public Assignment actingFor(UUID body, StaffRole... roles) {
        return find(assignment -> body.equals(assignment.body()), roles)
                .orElseThrow(() -> new ProblemException(EdgeProblem.FOREIGN_BODY));
    }

    /**
     * The assignment under which the caller acts in a prefecture, in one of these roles.
     *
     * @throws ProblemException {@code forbidden} when there is none
     */
    public Assignment actingIn(String prefecture, StaffRole... roles) {
        return find(assignment -> prefecture.equals(assignment.prefecture()), roles)
                .orElseThrow(() -> new ProblemException(EdgeProblem.FORBIDDEN));
    }

    /**
     * Ends the request unless the caller holds one of these roles somewhere.
     *
     * @throws ProblemException {@code forbidden}
     */
    public void require(StaffRole... roles) {
        if (Arrays.stream(roles).noneMatch(this::holds)) {
            throw new ProblemException(EdgeProblem.FORBIDDEN);
        }
    }

    /** Whether the caller oversees this prefecture. */
    public boolean oversees(String prefecture) {
        return scope().prefectures().contains(prefecture);
    }

    private Optional<Assignment> find(Predicate<Assignment> where, StaffRole... roles) {
        return assignments.stream()
                .filter(where)
                .filter(assignment -> Arrays.asList(roles).contains(assignment.role()))
                .findFirst();
    }

    private <T> Set<T> places(Set<StaffRole> roles, Function<Assignment, @Nullable T> place) {
        return assignments.stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .map(place)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
