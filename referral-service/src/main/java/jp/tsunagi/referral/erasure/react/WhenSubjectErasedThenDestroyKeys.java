package jp.tsunagi.referral.erasure.react;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.SubjectErased;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfChild;
import jp.tsunagi.referral.coordination.react.EachCase;
import jp.tsunagi.referral.coordination.react.WhenCoordinationRequestedThenOpenCase;
import jp.tsunagi.referral.erasure.Erasure;
import jp.tsunagi.referral.erasure.ErasureCommand;
import jp.tsunagi.referral.erasure.ErasureCommand.ConfirmErasure;
import jp.tsunagi.referral.erasure.ErasureEvent;
import jp.tsunagi.referral.erasure.ErasureState;

/**
 * Whoever was erased elsewhere is erased here: first the keys, then the offers that wait for an answer are taken back, then
 * it is on record. The texts of a case are the child's, or the case's own where nobody was identified when it opened; both
 * go.
 */
public final class WhenSubjectErasedThenDestroyKeys implements TopicReactions.Reaction<SubjectErased> {
    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final EachCase cases;
    private final Vault vault;
    private final BusinessClock clock;

    public WhenSubjectErasedThenDestroyKeys(
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            EachCase cases,
            Vault vault,
            BusinessClock clock) {
        this.erasures = erasures;
        this.cases = cases;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> react(Recorded<SubjectErased> recorded, Origin origin) {
        var event = recorded.event();
        return Multi.createFrom()
                .items(subjects(event))
                .onItem()
                .transformToUniAndConcatenate(vault::destroy)
                .collect()
                .last()
                .chain(() -> cases.ask(cases(event).toList(), origin, "withdraw", WithdrawOfChild::new))
                .chain(outrun -> outrun.isPresent() ? Uni.createFrom().item(outrun.get()) : confirm(event, origin));
    }

    private Uni<Outcome> confirm(SubjectErased event, Origin origin) {
        var now = clock.instant();
        return erasures.handle(new Command<>(
                new StreamId(Erasure.CATEGORY, event.subject()),
                Expected.NEW_OR_LOADED,
                origin,
                now,
                new ConfirmErasure(event.subject(), event.prefecture(), Japan.day(now))));
    }

    private static Stream<UUID> subjects(SubjectErased event) {
        return Stream.concat(Stream.of(event.subject()), cases(event));
    }

    private static Stream<UUID> cases(SubjectErased event) {
        return event.consultations().stream().map(WhenCoordinationRequestedThenOpenCase::caseOf);
    }
}
