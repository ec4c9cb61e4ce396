package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CoordinationRequested;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.OpenCase;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CoordinationCase;

/** A consultation that needs several agencies opens a case (notice 4(1)), at most one. */
public final class WhenCoordinationRequestedThenOpenCase implements TopicReactions.Reaction<CoordinationRequested> {
    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;

    public WhenCoordinationRequestedThenOpenCase(CommandHandler<CaseCommand, CaseState, CaseEvent> cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Outcome> react(Recorded<CoordinationRequested> recorded, Origin origin) {
        var event = recorded.event();
        var id = caseOf(event.consultation());
        return cases.handle(new Command<>(
                new StreamId(CoordinationCase.CATEGORY, id),
                Expected.NEW_OR_LOADED,
                origin,
                recorded.validAt(),
                new OpenCase(
                        id,
                        event.consultation(),
                        event.child(),
                        event.center(),
                        event.prefecture(),
                        event.municipality(),
                        event.requestedOn(),
                        event.themes(),
                        event.sectors())));
    }

    /** The id of a consultation's case: the same consultation has the same one. */
    public static UUID caseOf(UUID consultation) {
        return Fingerprint.of("case:" + consultation).asUuid();
    }
}
