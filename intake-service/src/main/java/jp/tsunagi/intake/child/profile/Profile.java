package jp.tsunagi.intake.child.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a child is, in clear: on its way in or out, never kept.
 *
 * @param name null when the child's key was destroyed, as the rest
 * @param kana the name's reading; null when not told, as the rest
 * @param contact how the family is reached
 */
public record Profile(
        @Nullable String name,
        @Nullable String kana,
        @Nullable String contact,
        @Nullable LocalDate birthDate) {
    /** Not for logs. */
    @Override
    public String toString() {
        return "Profile[…]";
    }
}
