package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A coordination case.
 *
 * @param key the plan's word for it
 * @param consultation the consultation it comes from
 * @param account who runs it at the center
 * @param municipality where it belongs, five digits
 * @param openedOn the day on which coordination is asked for
 * @param engagements who is brought in, in order
 * @param conferences in order
 * @param offers of handing it over, in order; all but the last come to nothing
 * @param followUps of the offer that was accepted, in order of their dates
 * @param closing null while it goes on
 */
public record Coordination(
        String key,
        String consultation,
        String account,
        String municipality,
        LocalDate openedOn,
        List<Engagement> engagements,
        List<Conference> conferences,
        List<Offer> offers,
        List<FollowUp> followUps,
        @Nullable Closing closing) {

    public Coordination {
        engagements = List.copyOf(engagements);
        conferences = List.copyOf(conferences);
        offers = List.copyOf(offers);
        followUps = List.copyOf(followUps);
    }

    /** An agency joins. */
    public record Engagement(LocalDate on, Agency agency) {}

    /**
     * A conference.
     *
     * @param on the day it is held and recorded
     * @param agencies who takes part
     * @param decisions what is decided
     * @param tasks what somebody does by a day
     */
    public record Conference(LocalDate on, List<Agency> agencies, String decisions, List<Task> tasks) {
        public Conference {
            agencies = List.copyOf(agencies);
            tasks = List.copyOf(tasks);
        }
    }

    /** Something to do by a day. */
    public record Task(Agency agency, LocalDate dueOn, String task) {}

    /** How an offer ends. */
    public enum Answer {
        PENDING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /**
     * An offer to hand the case over.
     *
     * @param key the plan's word for it
     * @param zone whose body it is offered to
     * @param offeredOn the day
     * @param workingDays how long the body has to answer
     * @param answer how it ends
     * @param settledOn the day on which it ends; null while it is pending
     * @param reason why it is declined; otherwise null
     */
    public record Offer(
            String key,
            Zone zone,
            LocalDate offeredOn,
            int workingDays,
            Answer answer,
            @Nullable LocalDate settledOn,
            @Nullable DeclineReason reason) {}

    /**
     * A follow-up.
     *
     * @param key the plan's word for it
     * @param monthsAfter how long after the handoff
     * @param dueOn the day by which it is done
     * @param done null when nobody did it
     */
    public record FollowUp(
            String key,
            int monthsAfter,
            LocalDate dueOn,
            @Nullable Done done) {}

    /**
     * A follow-up is done and recorded.
     *
     * @param on the day
     * @param account who did it: the coordinator, or the center that still looks after the family
     * @param outcome what was found
     * @param carerWork null when not asked
     */
    public record Done(
            LocalDate on,
            String account,
            FollowUpOutcome outcome,
            @Nullable CarerWork carerWork) {}

    /**
     * The case ends.
     *
     * @param on the day
     * @param account of the body that is responsible then
     * @param outcome how it ends
     */
    public record Closing(LocalDate on, String account, CaseOutcome outcome) {}
}
