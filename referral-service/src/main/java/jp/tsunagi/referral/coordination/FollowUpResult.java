package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up found.
 *
 * @param doneOn the day in Japan
 * @param carerWork the carer's work situation; null when not asked
 */
public record FollowUpResult(
        LocalDate doneOn, FollowUpOutcome outcome, @Nullable CarerWork carerWork) {}
