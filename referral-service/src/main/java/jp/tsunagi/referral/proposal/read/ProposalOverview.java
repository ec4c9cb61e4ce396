package jp.tsunagi.referral.proposal.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.proposal.ProposalEvent;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalAccepted;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalDeclined;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalMade;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalWithdrawn;
import jp.tsunagi.referral.proposal.ProposalStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of one proposal.
 *
 * @param number version of the stream that it shows
 * @param name of the resource, as it is proposed
 * @param settledOn the day in Japan; null while it is open
 */
public record ProposalOverview(
        UUID id,
        int number,
        String prefecture,
        String municipality,
        UUID resource,
        UUID agency,
        String name,
        ProposalStatus status,
        LocalDate madeOn,
        @Nullable LocalDate settledOn) {
    /** Folds a proposal's events into its row. */
    public static final Projection<ProposalOverview, ProposalEvent> PROJECTION = ProposalOverview::project;

    private static ProposalOverview project(
            @Nullable ProposalOverview row, Recorded<? extends ProposalEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        if (recorded.event() instanceof ProposalMade e) {
            var proposed = e.proposed();
            return new ProposalOverview(
                    e.id(),
                    number,
                    e.prefecture(),
                    e.municipality(),
                    proposed.resource(),
                    proposed.agency(),
                    proposed.offering().name(),
                    ProposalStatus.OPEN,
                    e.on(),
                    null);
        }
        if (row == null) {
            throw new IllegalStateException("a proposal is made first");
        }
        return switch (recorded.event()) {
            case ProposalMade _ -> row;
            case ProposalAccepted e -> row.settled(number, ProposalStatus.ACCEPTED, e.on());
            case ProposalDeclined e -> row.settled(number, ProposalStatus.DECLINED, e.on());
            case ProposalWithdrawn e -> row.settled(number, ProposalStatus.WITHDRAWN, e.on());
        };
    }

    private ProposalOverview settled(int number, ProposalStatus status, LocalDate on) {
        return new ProposalOverview(id, number, prefecture, municipality, resource, agency, name, status, madeOn, on);
    }
}
