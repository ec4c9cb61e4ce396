package jp.tsunagi.referral.coordination.texts;

import jp.tsunagi.referral.coordination.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Advice with its texts in clear: what is shown, never stored.
 *
 * @param question null when its subject's key was destroyed
 * @param answer null when there is none yet, or its subject's key was destroyed
 */
public record Counsel(
        Advice advice, @Nullable String question, @Nullable String answer) {
    /** Without the texts: this may end up in a log. */
    @Override
    public String toString() {
        return "Counsel[%s]".formatted(advice.id());
    }
}
