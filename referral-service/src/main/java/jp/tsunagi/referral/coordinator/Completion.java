package jp.tsunagi.referral.coordinator;

import java.time.LocalDate;
import jp.tsunagi.contracts.training.CourseKind;

/**
 * A training that a coordinator has completed.
 *
 * @param on the day in Japan
 */
public record Completion(CourseKind course, LocalDate on) {}
