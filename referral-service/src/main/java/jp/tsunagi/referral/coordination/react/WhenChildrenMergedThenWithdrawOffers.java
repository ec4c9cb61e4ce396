package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Uni;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfChild;

/**
 * Nobody takes over a child of whom another record goes on: the offers of the record that goes are taken back, and whoever is
 * responsible looks at both and offers again. When the merge is taken back, there is nothing to mend.
 */
final class WhenChildrenMergedThenWithdrawOffers implements TopicReactions.Reaction<ChildrenMerged> {
    private final CasesOfChild cases;

    WhenChildrenMergedThenWithdrawOffers(CasesOfChild cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Outcome> react(Recorded<ChildrenMerged> recorded, Origin origin) {
        return cases.ask(recorded.event().child(), origin, "withdraw", WithdrawOfChild::new);
    }
}
