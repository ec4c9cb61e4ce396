package jp.tsunagi.referral.coordination.read;

import jp.tsunagi.contracts.reference.Municipalities;
import org.jspecify.annotations.Nullable;

/** Municipalities as people read them. */
final class Places {
    private Places() {}

    /** The name of a code of five digits; null for none. */
    static @Nullable String name(@Nullable String municipality) {
        return municipality == null ? null : Municipalities.name(municipality).orElse(null);
    }
}
