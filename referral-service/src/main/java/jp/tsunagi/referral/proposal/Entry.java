package jp.tsunagi.referral.proposal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalAccepted;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalDeclined;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalMade;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A proposal. Both the decider and the list fold to it.
 *
 * @param municipality whose it is, five digits
 * @param settledOn the day in Japan; null while it is open
 * @param reason why it was declined; null otherwise
 */
public record Entry(
        UUID id,
        String prefecture,
        String municipality,
        Proposed proposed,
        LocalDate madeOn,
        ProposalStatus status,
        @Nullable LocalDate settledOn,
        @Nullable String reason) {
    /** The characters that a reason has at most. */
    public static final int LONGEST_REASON = 500;

    /** The entry after an event; null before the first. */
    public static Entry after(@Nullable Entry entry, ProposalEvent event) {
        return switch (event) {
            case ProposalMade e ->
                new Entry(
                        e.id(),
                        e.prefecture(),
                        e.municipality(),
                        e.proposed(),
                        e.on(),
                        ProposalStatus.OPEN,
                        null,
                        null);
            case ProposalAccepted e -> known(entry).settled(ProposalStatus.ACCEPTED, e.on(), null);
            case ProposalDeclined e -> known(entry).settled(ProposalStatus.DECLINED, e.on(), e.reason());
            case ProposalWithdrawn e -> known(entry).settled(ProposalStatus.WITHDRAWN, e.on(), null);
        };
    }

    private static Entry known(@Nullable Entry entry) {
        return Objects.requireNonNull(entry, "a proposal is made first");
    }

    private Entry settled(ProposalStatus status, LocalDate on, @Nullable String reason) {
        return new Entry(id, prefecture, municipality, proposed, madeOn, status, on, reason);
    }
}
