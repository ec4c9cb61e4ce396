package jp.tsunagi.referral.resource;

import java.time.LocalDate;
import jp.tsunagi.contracts.referral.RetirementReason;

/**
 * A resource is offered no more.
 *
 * @param on the day in Japan
 */
public record Retirement(LocalDate on, RetirementReason reason) {}
