package jp.tsunagi.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * A demo account's assignment.
 *
 * @param account its number in the realm file, which is also the end of its id
 * @param role the role
 * @param prefecture two digits
 * @param body the center or the coordinating body; null for roles without one
 * @param municipality five digits; null for roles without one
 */
public record Post(
        int account,
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality) {

    /** The account as the identity provider knows it. */
    public String subject() {
        return "00000000-0000-4000-8000-%012x".formatted(account);
    }

    /** The same id each time, so that registering twice is registering once. */
    public UUID id() {
        var place = role == StaffRole.LOCAL_COORDINATOR ? " " + municipality : "";
        return UUID.nameUUIDFromBytes(("demo assignment of " + subject() + place).getBytes(UTF_8));
    }
}
