package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Uni;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand.NoteChildFacts;

/**
 * Where a child lives and that its care has ended is intake's to know: a case of a child that has moved proposes a new handoff,
 * one of a child whose care has ended, or that has died, falls silent.
 */
final class WhenChildFactsRecordedThenNoteThem implements TopicReactions.Reaction<ChildFactsRecorded> {
    private final CasesOfChild cases;

    WhenChildFactsRecordedThenNoteThem(CasesOfChild cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Outcome> react(Recorded<ChildFactsRecorded> recorded, Origin origin) {
        var event = recorded.event();
        return cases.ask(
                event.child(),
                origin,
                "note facts",
                now -> new NoteChildFacts(event.municipality(), event.careEndedOn(), now));
    }
}
