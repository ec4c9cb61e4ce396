package jp.tsunagi.service.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An import as it was asked for.
 *
 * @param id chosen by whoever sends the file
 * @param kind the name of its kind
 * @param digest of the file, so that the same file may come again and no other
 * @param subject the account
 * @param acting the assignment it is imported under
 * @param askedAt when the file came, by the business clock
 */
public record Import(UUID id, String kind, String digest, String subject, Acting acting, Instant askedAt) {
    /** The prefecture that the file is about, two digits. */
    public String prefecture() {
        return acting.prefecture();
    }

    /** Whoever imports, holding the assignment that the import was allowed for and nothing else. */
    Caller caller() {
        return new Caller(
                subject,
                null,
                false,
                List.of(new Assignment(acting.id(), acting.role(), acting.prefecture(), acting.body(), null)));
    }

    /** An assignment in a prefecture. */
    public record Acting(
            UUID id,
            StaffRole role,
            String prefecture,
            @Nullable UUID body) {
        /** The same. */
        public static Acting of(Assignment assignment) {
            return new Acting(assignment.id(), assignment.role(), assignment.prefecture(), assignment.body());
        }
    }
}
