package jp.tsunagi.referral.proposal;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.proposal.ProposalCommand.AcceptProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.DeclineProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.MakeProposal;
import jp.tsunagi.referral.proposal.ProposalCommand.WithdrawProposal;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalAccepted;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalDeclined;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalMade;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalWithdrawn;
import jp.tsunagi.referral.proposal.ProposalRejection.AgencyElsewhere;
import jp.tsunagi.referral.proposal.ProposalRejection.IdOfThePlatform;
import jp.tsunagi.referral.proposal.ProposalRejection.MadeAlready;
import jp.tsunagi.referral.proposal.ProposalRejection.NoSuchProposal;
import jp.tsunagi.referral.proposal.ProposalRejection.ReasonUnfit;
import jp.tsunagi.referral.proposal.ProposalRejection.ServesOthers;
import jp.tsunagi.referral.proposal.ProposalRejection.SettledAlready;
import jp.tsunagi.referral.proposal.ProposalState.Made;
import jp.tsunagi.referral.proposal.ProposalState.NotMade;

/**
 * A municipality proposes what the directory is to say of a resource that serves its people, and whoever keeps the directory
 * settles it once. What is proposed is checked by the rules of the resource when it is accepted.
 */
public final class ChangeProposal implements Decider<ProposalCommand, ProposalState, ProposalEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "proposal";

    /** The names that proposals' events are stored under. */
    public static final EventCatalogue<ProposalEvent> EVENTS = EventCatalogue.of(ProposalEvent.class)
            .declare(ProposalMade.class, "proposal.made", 1)
            .declare(ProposalAccepted.class, "proposal.accepted", 1)
            .declare(ProposalDeclined.class, "proposal.declined", 1)
            .declare(ProposalWithdrawn.class, "proposal.withdrawn", 1)
            .build();

    @Override
    public ProposalState initial() {
        return new NotMade();
    }

    @Override
    public Decision<ProposalEvent> decide(ProposalState state, ProposalCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(NotMade _, MakeProposal c) -> make(c);
            case Situation(NotMade _, var _) -> reject(new NoSuchProposal());
            case Situation(Made(var entry), MakeProposal c) ->
                entry.proposed().equals(c.proposed()) && entry.municipality().equals(c.municipality())
                        ? unchanged()
                        : reject(new MadeAlready());
            case Situation(Made(var entry), AcceptProposal c) ->
                settle(entry, ProposalStatus.ACCEPTED, new ProposalAccepted(entry.id(), c.by(), c.today()));
            case Situation(Made _, DeclineProposal c)
            when c.reason().isBlank() || c.reason().length() > Entry.LONGEST_REASON -> reject(new ReasonUnfit());
            case Situation(Made(var entry), DeclineProposal c) ->
                settle(entry, ProposalStatus.DECLINED, new ProposalDeclined(entry.id(), c.reason(), c.by(), c.today()));
            case Situation(Made(var entry), WithdrawProposal c) ->
                settle(entry, ProposalStatus.WITHDRAWN, new ProposalWithdrawn(entry.id(), c.by(), c.today()));
        };
    }

    @Override
    public ProposalState evolve(ProposalState state, ProposalEvent event) {
        return new Made(Entry.after(state instanceof Made(var entry) ? entry : null, event));
    }

    /** Who holds a proposal's stream: the municipality, in its prefecture. */
    public static Tenancy tenancy(ProposalState state) {
        return switch (state) {
            case NotMade _ -> throw new IllegalStateException("nobody holds what was never proposed");
            case Made(var entry) -> new Tenancy(entry.prefecture(), null, entry.municipality());
        };
    }

    private static Decision<ProposalEvent> make(MakeProposal c) {
        if (c.id().version() == Agency.DERIVED || c.proposed().resource().version() == Agency.DERIVED) {
            return reject(new IdOfThePlatform());
        }
        if (!c.municipality().startsWith(c.agency().prefecture())) {
            return reject(new AgencyElsewhere());
        }
        return c.proposed().offering().municipalities().contains(c.municipality())
                ? accept(new ProposalMade(
                        c.id(), c.agency().prefecture(), c.municipality(), c.proposed(), c.by(), c.today()))
                : reject(new ServesOthers());
    }

    /** The same once more changes nothing, whoever says it. */
    private static Decision<ProposalEvent> settle(Entry entry, ProposalStatus status, ProposalEvent event) {
        if (entry.status() == ProposalStatus.OPEN) {
            return accept(event);
        }
        return entry.status() == status ? unchanged() : reject(new SettledAlready());
    }

    private record Situation(ProposalState state, ProposalCommand command) {}
}
