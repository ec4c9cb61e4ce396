package jp.tsunagi.intake.erasure.react;

import io.smallrye.mutiny.Uni;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.NoteConfirmation;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.intake.erasure.write.Erasures;

/** Coordination has erased what it had: one fewer is missing. */
public final class WhenErasureConfirmedThenNoteIt implements TopicReactions.Reaction<ErasureConfirmed> {
    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;

    public WhenErasureConfirmedThenNoteIt(CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures) {
        this.erasures = erasures;
    }

    @Override
    public Uni<Outcome> react(Recorded<ErasureConfirmed> recorded, Origin origin) {
        return erasures.handle(new Command<>(
                Erasures.stream(recorded.event().subject()),
                // Of what nobody asked for here, nothing comes.
                Expected.NEW_OR_LOADED,
                origin,
                recorded.validAt(),
                new NoteConfirmation(Context.REFERRAL)));
    }
}
