package jp.tsunagi.referral.proposal;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
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
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeProposalTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final AgencyRegistered AGENCY = new AgencyRegistered(
            UUID.randomUUID(), "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of("25206", "25207"));
    private static final Proposed PROPOSED = proposed(UUID.randomUUID(), "25206", "25207");
    private static final ProposalMade MADE = new ProposalMade(ID, "25", "25206", PROPOSED, "officer", TODAY);
    private static final ProposalAccepted ACCEPTED = new ProposalAccepted(ID, "manager", LATER);
    private static final ProposalDeclined DECLINED = new ProposalDeclined(ID, "掲載済み", "manager", LATER);
    private static final ProposalWithdrawn WITHDRAWN = new ProposalWithdrawn(ID, "officer", LATER);

    @Test
    void a_municipality_proposes_once_what_serves_its_people_among_others() {
        proposal().when(make(ID, "25206", PROPOSED)).then(MADE);
        proposal().given(MADE).when(make(ID, "25206", PROPOSED)).thenNothing();
        proposal()
                .given(MADE)
                .when(make(ID, "25206", proposed(PROPOSED.resource(), "25206")))
                .thenRejected(new MadeAlready());
        proposal().given(MADE).when(make(ID, "25207", PROPOSED)).thenRejected(new MadeAlready());
        proposal().when(make(ID, "25208", PROPOSED)).thenRejected(new ServesOthers());
        proposal().when(make(ID, "26100", PROPOSED)).thenRejected(new AgencyElsewhere());
    }

    @Test
    void nobody_proposes_under_an_id_of_the_platform() {
        var derived = Fingerprint.of("derived").asUuid();
        proposal().when(make(derived, "25206", PROPOSED)).thenRejected(new IdOfThePlatform());
        proposal().when(make(ID, "25206", proposed(derived, "25206"))).thenRejected(new IdOfThePlatform());
    }

    @Test
    void it_is_settled_once() {
        proposal().given(MADE).when(new AcceptProposal("manager", LATER)).then(ACCEPTED);
        proposal().given(MADE).when(decline(" 掲載済み ")).then(DECLINED);
        proposal().given(MADE).when(new WithdrawProposal("officer", LATER)).then(WITHDRAWN);

        proposal()
                .given(MADE, ACCEPTED)
                .when(new AcceptProposal("other", LATER))
                .thenNothing();
        proposal().given(MADE, DECLINED).when(decline("他の理由")).thenNothing();
        proposal()
                .given(MADE, WITHDRAWN)
                .when(new WithdrawProposal("other", LATER))
                .thenNothing();

        proposal().given(MADE, ACCEPTED).when(decline("掲載済み")).thenRejected(new SettledAlready());
        proposal()
                .given(MADE, DECLINED)
                .when(new AcceptProposal("manager", LATER))
                .thenRejected(new SettledAlready());
        proposal()
                .given(MADE, WITHDRAWN)
                .when(new AcceptProposal("manager", LATER))
                .thenRejected(new SettledAlready());
        proposal()
                .given(MADE, ACCEPTED)
                .when(new WithdrawProposal("officer", LATER))
                .thenRejected(new SettledAlready());
        proposal().when(new AcceptProposal("manager", LATER)).thenRejected(new NoSuchProposal());
    }

    @Test
    void who_is_declined_is_told_why() {
        proposal().given(MADE).when(decline(" ")).thenRejected(new ReasonUnfit());
        proposal().given(MADE).when(decline("あ".repeat(501))).thenRejected(new ReasonUnfit());
    }

    @Test
    void its_stream_is_the_municipalitys() {
        var decider = new ChangeProposal();
        assertThat(ChangeProposal.tenancy(decider.evolve(decider.initial(), MADE)))
                .isEqualTo(new Tenancy("25", null, "25206"));
    }

    private static DeciderSpecification<ProposalCommand, ProposalState, ProposalEvent> proposal() {
        return specify(new ChangeProposal(), ChangeProposal.EVENTS);
    }

    private static MakeProposal make(UUID id, String municipality, Proposed proposed) {
        return new MakeProposal(id, municipality, AGENCY, proposed, "officer", TODAY);
    }

    private static DeclineProposal decline(String reason) {
        return new DeclineProposal(reason, "manager", LATER);
    }

    private static Proposed proposed(UUID resource, String... municipalities) {
        var offering = new Offering(
                "短期入所",
                ResourceKind.SHORT_STAY,
                List.of(municipalities),
                new Ages(null, 17),
                Set.of(),
                Set.of(),
                "",
                "");
        return new Proposed(resource, AGENCY.id(), offering, ResourceCapacity.AVAILABLE);
    }
}
