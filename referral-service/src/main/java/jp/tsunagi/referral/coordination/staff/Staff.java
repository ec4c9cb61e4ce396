package jp.tsunagi.referral.coordination.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on cases. A center's people work on all of the center's; a local coordinator works on those of one
 * municipality of the body under each assignment (oversight sees to it that there is one). Row-level security knows the bodies
 * alone; what is narrower is said here.
 *
 * @param posts in no particular order
 */
public record Staff(List<Post> posts) {
    private static final StaffRole[] ROLES = {
        StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.LOCAL_COORDINATOR
    };

    /**
     * An assignment to work on cases.
     *
     * @param municipality five digits; null where it is held for the whole body
     * @param provenance where somebody acts from under it
     */
    public record Post(UUID body, @Nullable String municipality, Provenance provenance) {
        private boolean covers(UUID other, @Nullable String place) {
            return body.equals(other) && (municipality == null || municipality.equals(place));
        }
    }

    public Staff {
        posts = List.copyOf(posts);
    }

    /**
     * The caller, at work on cases.
     *
     * @throws jp.tsunagi.service.problem.ProblemException {@code forbidden} when the caller holds no such role
     */
    public static Staff of(Caller caller) {
        caller.require(ROLES);
        return new Staff(caller.assignments().stream()
                .filter(held -> Arrays.asList(ROLES).contains(held.role()))
                .flatMap(Staff::post)
                .toList());
    }

    /** The post under which they work for a body on what belongs to a municipality. */
    public Optional<Post> post(UUID body, @Nullable String municipality) {
        return posts.stream().filter(held -> held.covers(body, municipality)).findFirst();
    }

    /** The post under which they work for the body that is responsible for a case. */
    public Optional<Post> responsibleFor(CaseFile file) {
        return post(file.responsible(), file.municipality());
    }

    /** The post under which they see a case: for the responsible body, or for the center that handed it off and follows up. */
    public Optional<Post> seeing(CaseFile file) {
        var center = file.opened().center();
        return responsibleFor(file)
                .or(() -> file.followedUpBy(center) ? post(center, file.municipality()) : Optional.empty());
    }

    /** The municipalities for which they work for a body; empty when it is the whole of it, or nothing. */
    public Set<String> municipalities(UUID body) {
        return posts.stream()
                .filter(held -> held.body().equals(body))
                .map(Post::municipality)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Post> post(Assignment held) {
        var body = held.body();
        return body == null ? Stream.empty() : Stream.of(new Post(body, held.municipality(), held.provenance()));
    }
}
