package jp.tsunagi.referral.proposal.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.referral.proposal.ChangeProposal;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalAccepted;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalDeclined;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalMade;
import jp.tsunagi.referral.proposal.ProposalEvent.ProposalWithdrawn;
import jp.tsunagi.referral.proposal.ProposalStatus;
import jp.tsunagi.referral.proposal.Proposed;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Offering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalOverviewTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final Proposed PROPOSED = new Proposed(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Offering(
                    "短期入所",
                    ResourceKind.SHORT_STAY,
                    List.of("25206"),
                    new Ages(null, null),
                    Set.of(),
                    Set.of(),
                    "",
                    ""),
            ResourceCapacity.AVAILABLE);
    private static final ProposalMade MADE = new ProposalMade(ID, "25", "25206", PROPOSED, "officer", DAY);

    @Test
    void the_list_shows_what_is_open_and_how_the_others_were_settled() {
        specify(ProposalOverview.PROJECTION, ChangeProposal.EVENTS)
                .given(MADE)
                .then(shown(1, ProposalStatus.OPEN, null));
        specify(ProposalOverview.PROJECTION, ChangeProposal.EVENTS)
                .given(MADE, new ProposalAccepted(ID, "manager", LATER))
                .then(shown(2, ProposalStatus.ACCEPTED, LATER));
        specify(ProposalOverview.PROJECTION, ChangeProposal.EVENTS)
                .given(MADE, new ProposalDeclined(ID, "掲載済み", "manager", LATER))
                .then(shown(2, ProposalStatus.DECLINED, LATER));
        specify(ProposalOverview.PROJECTION, ChangeProposal.EVENTS)
                .given(MADE, new ProposalWithdrawn(ID, "officer", LATER))
                .then(shown(2, ProposalStatus.WITHDRAWN, LATER));
    }

    private static ProposalOverview shown(int number, ProposalStatus status, @Nullable LocalDate settledOn) {
        return new ProposalOverview(
                ID, number, "25", "25206", PROPOSED.resource(), PROPOSED.agency(), "短期入所", status, DAY, settledOn);
    }
}
