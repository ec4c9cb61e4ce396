package jp.tsunagi.intake.desk;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a center: of its desk, never of a person. One of the two at least.
 *
 * @param telephone as it is written on papers
 * @param mail a mail address
 */
public record ContactPoint(
        @Nullable String telephone, @Nullable String mail) {}
