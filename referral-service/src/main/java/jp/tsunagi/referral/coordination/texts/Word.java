package jp.tsunagi.referral.coordination.texts;

import jp.tsunagi.referral.coordination.Relayed;
import org.jspecify.annotations.Nullable;

/**
 * What a body without access told the center, with the name in clear: what is shown, never stored.
 *
 * @param toldBy null when its subject's key was destroyed
 */
public record Word(Relayed relayed, @Nullable String toldBy) {
    /** Without the name: this may end up in a log. */
    @Override
    public String toString() {
        return "Word[%s]".formatted(relayed.id());
    }
}
