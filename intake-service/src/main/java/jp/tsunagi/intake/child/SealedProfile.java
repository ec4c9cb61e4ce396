package jp.tsunagi.intake.child;

import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who a child is: sealed under the child's own key, so that nothing of it is readable where it is stored.
 *
 * @param kana the name's reading; null when not told, as the rest
 * @param contact how the family is reached
 * @param birthDate as {@code 2019-05-07}
 */
public record SealedProfile(
        Sealed name,
        @Nullable Sealed kana,
        @Nullable Sealed contact,
        @Nullable Sealed birthDate) {}
