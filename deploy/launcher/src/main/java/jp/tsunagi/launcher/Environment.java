package jp.tsunagi.launcher;

import org.jspecify.annotations.Nullable;

/** The variables of the process that was started. */
@FunctionalInterface
interface Environment {
    /** The value of a variable, or null. */
    @Nullable
    String get(String variable);
}
