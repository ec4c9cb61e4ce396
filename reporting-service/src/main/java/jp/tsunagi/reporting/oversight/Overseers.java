package jp.tsunagi.reporting.oversight;

import java.util.Optional;
import java.util.function.Predicate;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.reporting.oversight.assignment.Post;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;

/**
 * Who decides about centers and staff: operators everywhere, prefecture officers in their prefecture, center managers
 * about the consultants of their own center.
 */
public final class Overseers {
    private Overseers() {}

    /** Where the caller acts from when deciding about a prefecture's centers; empty when they may not. */
    public static Optional<Provenance> ofCenters(Caller caller, String prefecture) {
        return caller.operator() ? Optional.of(Provenance.PLATFORM) : officer(caller, prefecture);
    }

    /** Where the caller acts from when deciding about who holds a post; empty when they may not. */
    public static Optional<Provenance> ofPost(Caller caller, Post post) {
        return ofCenters(caller, post.prefecture()).or(() -> manager(caller, post));
    }

    private static Optional<Provenance> officer(Caller caller, String prefecture) {
        return acting(
                caller,
                held -> held.role() == StaffRole.PREFECTURE_OFFICER
                        && held.prefecture().equals(prefecture));
    }

    private static Optional<Provenance> manager(Caller caller, Post post) {
        var center = post.body();
        return post.role() == StaffRole.CONSULTANT && center != null
                ? acting(
                        caller,
                        held -> held.role() == StaffRole.CENTER_MANAGER
                                && held.prefecture().equals(post.prefecture())
                                && center.equals(held.body()))
                : Optional.empty();
    }

    private static Optional<Provenance> acting(Caller caller, Predicate<Assignment> entitled) {
        return caller.assignments().stream().filter(entitled).findFirst().map(Assignment::provenance);
    }
}
