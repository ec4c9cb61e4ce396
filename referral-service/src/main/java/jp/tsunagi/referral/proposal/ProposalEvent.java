package jp.tsunagi.referral.proposal;

import java.time.LocalDate;
import java.util.UUID;

/** What has happened to a proposal. */
public sealed interface ProposalEvent {
    /** A municipality proposed it. */
    record ProposalMade(UUID id, String prefecture, String municipality, Proposed proposed, String by, LocalDate on)
            implements ProposalEvent {}

    /** It was accepted. */
    record ProposalAccepted(UUID id, String by, LocalDate on) implements ProposalEvent {}

    /** It was declined; the reason is a sentence for the municipality, about no person. */
    record ProposalDeclined(UUID id, String reason, String by, LocalDate on) implements ProposalEvent {}

    /** The municipality took it back. */
    record ProposalWithdrawn(UUID id, String by, LocalDate on) implements ProposalEvent {}
}
