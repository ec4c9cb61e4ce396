package jp.tsunagi.referral.resource;

import static jp.tsunagi.referral.resource.Resources.AGENCY;
import static jp.tsunagi.referral.resource.Resources.CONSULTANT;
import static jp.tsunagi.referral.resource.Resources.ID;
import static jp.tsunagi.referral.resource.Resources.LISTING;
import static jp.tsunagi.referral.resource.Resources.REGISTERED;
import static jp.tsunagi.referral.resource.Resources.SHORT_STAY;
import static jp.tsunagi.referral.resource.Resources.TODAY;
import static jp.tsunagi.referral.resource.Resources.offering;
import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.coordination.react.WhenCoordinationRequestedThenOpenCase;
import jp.tsunagi.referral.resource.ResourceCommand.ChangeResource;
import jp.tsunagi.referral.resource.ResourceCommand.RegisterResource;
import jp.tsunagi.referral.resource.ResourceCommand.ReportCapacity;
import jp.tsunagi.referral.resource.ResourceCommand.RestoreResource;
import jp.tsunagi.referral.resource.ResourceCommand.RetireResource;
import jp.tsunagi.referral.resource.ResourceCommand.VerifyResource;
import jp.tsunagi.referral.resource.ResourceEvent.CapacityReported;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceChanged;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRegistered;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRestored;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceRetired;
import jp.tsunagi.referral.resource.ResourceEvent.ResourceVerified;
import jp.tsunagi.referral.resource.ResourceRejection.AgesUnfit;
import jp.tsunagi.referral.resource.ResourceRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.resource.ResourceRejection.HowToApplyTooLong;
import jp.tsunagi.referral.resource.ResourceRejection.IdOfThePlatform;
import jp.tsunagi.referral.resource.ResourceRejection.NameUnfit;
import jp.tsunagi.referral.resource.ResourceRejection.NoSuchResource;
import jp.tsunagi.referral.resource.ResourceRejection.OfferedNoMore;
import jp.tsunagi.referral.resource.ResourceRejection.RegisteredAlready;
import jp.tsunagi.referral.resource.ResourceRejection.ScheduleTooLong;
import jp.tsunagi.referral.resource.ResourceRejection.ServesNowhere;
import jp.tsunagi.referral.resource.ResourceRejection.UnknownMunicipality;
import jp.tsunagi.referral.resource.ResourceRejection.VerifiedInTheFuture;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportResourceTest {
    private static final Ages ANY = new Ages(null, null);
    private static final ResourceRetired RETIRED =
            new ResourceRetired(ID, "25", new Retirement(TODAY.minusDays(1), RetirementReason.MERGED));

    @Test
    void a_resource_is_registered_by_somebody_who_has_made_sure_of_it() {
        resource()
                .when(register(offering(" 湖南短期入所 ", new Ages(0, 17), "25207", "25206", "25206")))
                .then(new ResourceRegistered(
                        ID,
                        new Listing(AGENCY.id(), Sector.WELFARE, "25", SHORT_STAY, ResourceCapacity.AVAILABLE, TODAY),
                        new Verification(TODAY, CONSULTANT)));
    }

    @Test
    void the_same_registration_again_changes_nothing_and_another_is_refused() {
        resource().given(REGISTERED).when(register(SHORT_STAY)).thenNothing();
        resource()
                .given(REGISTERED)
                .when(register(offering("別の短期入所", ANY, "25206")))
                .thenRejected(new RegisteredAlready());
    }

    @Test
    void nobody_registers_a_resource_under_an_id_of_the_platform() {
        var id = WhenCoordinationRequestedThenOpenCase.caseOf(UUID.randomUUID());
        resource()
                .when(new RegisterResource(id, AGENCY, SHORT_STAY, ResourceCapacity.FULL, CONSULTANT, TODAY))
                .thenRejected(new IdOfThePlatform());
    }

    @Test
    void what_it_offers_changes_and_its_sector_becomes_its_agencys() {
        var longer = offering("湖南短期入所", ANY, "25206");
        resource()
                .given(REGISTERED)
                .when(new ChangeResource(Sector.MEDICAL, longer, TODAY))
                .then(new ResourceChanged(ID, LISTING.with(Sector.MEDICAL, longer)));
        resource()
                .given(REGISTERED)
                .when(new ChangeResource(Sector.WELFARE, SHORT_STAY, TODAY))
                .thenNothing();
    }

    @Test
    void its_capacity_is_reported_with_the_day_also_when_it_stays_the_same() {
        resource()
                .given(REGISTERED)
                .when(new ReportCapacity(ResourceCapacity.FULL, TODAY))
                .then(new CapacityReported(ID, LISTING.with(ResourceCapacity.FULL, TODAY)));
        resource()
                .given(REGISTERED)
                .when(new ReportCapacity(ResourceCapacity.AVAILABLE, TODAY))
                .then(new CapacityReported(ID, LISTING.with(ResourceCapacity.AVAILABLE, TODAY)));
        resource()
                .given(REGISTERED)
                .when(new ReportCapacity(ResourceCapacity.AVAILABLE, LISTING.capacityOn()))
                .thenNothing();
    }

    @Test
    void a_later_verification_replaces_the_one_before_and_none_lies_in_the_future() {
        resource()
                .given(REGISTERED)
                .when(new VerifyResource(TODAY, "an-officer", TODAY))
                .then(new ResourceVerified(ID, new Verification(TODAY, "an-officer")));
        resource()
                .given(REGISTERED)
                .when(new VerifyResource(LocalDate.of(2026, 10, 31), "an-officer", TODAY))
                .thenNothing();
        resource()
                .given(REGISTERED)
                .when(new VerifyResource(TODAY.plusDays(1), "an-officer", TODAY))
                .thenRejected(new VerifiedInTheFuture());
    }

    @Test
    void it_is_retired_once_with_a_reason_and_nothing_follows() {
        resource()
                .given(REGISTERED)
                .when(new RetireResource(RetirementReason.ENDED, TODAY))
                .then(new ResourceRetired(ID, "25", new Retirement(TODAY, RetirementReason.ENDED)));
        resource()
                .given(REGISTERED, RETIRED)
                .when(new RetireResource(RetirementReason.MERGED, TODAY))
                .thenNothing();
        resource()
                .given(REGISTERED, RETIRED)
                .when(new RetireResource(RetirementReason.ENDED, TODAY))
                .thenRejected(new OfferedNoMore());
        resource().given(REGISTERED, RETIRED).when(register(SHORT_STAY)).thenRejected(new OfferedNoMore());
        resource()
                .given(REGISTERED, RETIRED)
                .when(new ReportCapacity(ResourceCapacity.FULL, TODAY))
                .thenRejected(new OfferedNoMore());
    }

    @Test
    void a_wrong_retirement_is_taken_back() {
        var restored = new ResourceRestored(ID, LISTING);
        resource().given(REGISTERED, RETIRED).when(new RestoreResource()).then(restored);
        resource().given(REGISTERED).when(new RestoreResource()).thenNothing();
        resource().when(new RestoreResource()).thenRejected(new NoSuchResource());
        resource()
                .given(REGISTERED, RETIRED, restored)
                .when(new RetireResource(RetirementReason.ENDED, TODAY))
                .then(new ResourceRetired(ID, "25", new Retirement(TODAY, RetirementReason.ENDED)));
    }

    @Test
    void what_was_never_registered_is_not_kept() {
        resource().when(new ChangeResource(Sector.WELFARE, SHORT_STAY, TODAY)).thenRejected(new NoSuchResource());
        resource().when(new ReportCapacity(ResourceCapacity.FULL, TODAY)).thenRejected(new NoSuchResource());
    }

    @Test
    void an_offering_can_be_read_and_told() {
        resource().when(register(offering(" ", ANY, "25206"))).thenRejected(new NameUnfit());
        resource().when(register(offering("𠮷".repeat(101), ANY, "25206"))).thenRejected(new NameUnfit());
        resource().when(register(texts("あ".repeat(1001), ""))).thenRejected(new ScheduleTooLong());
        resource().when(register(texts("", "あ".repeat(1001)))).thenRejected(new HowToApplyTooLong());
        resource().when(register(offering("名", new Ages(6, 5), "25206"))).thenRejected(new AgesUnfit());
        resource().when(register(offering("名", new Ages(null, 100), "25206"))).thenRejected(new AgesUnfit());
    }

    @Test
    void it_serves_municipalities_of_its_prefecture_that_there_are() {
        resource().when(register(offering("名", ANY))).thenRejected(new ServesNowhere());
        resource().when(register(offering("名", ANY, "25206", "25999"))).thenRejected(new UnknownMunicipality("25999"));
        resource()
                .given(REGISTERED)
                .when(new ChangeResource(Sector.WELFARE, offering("名", ANY, "25206", "26100"), TODAY))
                .thenRejected(new AreaOutsidePrefecture("26100"));
    }

    @Test
    void a_verification_is_overdue_once_more_months_have_passed() {
        var verified = new Verification(LocalDate.of(2026, 5, 24), CONSULTANT);

        assertThat(verified.overdue(6, TODAY)).isFalse();
        assertThat(verified.overdue(6, TODAY.plusDays(1))).isTrue();
    }

    @Test
    void its_agency_holds_its_stream() {
        assertThat(SupportResource.tenancy(new ResourceState.Registered(Entry.after(null, REGISTERED))))
                .isEqualTo(new Tenancy("25", AGENCY.id(), null));
    }

    private static DeciderSpecification<ResourceCommand, ResourceState, ResourceEvent> resource() {
        return specify(new SupportResource(), SupportResource.EVENTS);
    }

    private static RegisterResource register(Offering offering) {
        return new RegisterResource(ID, AGENCY, offering, ResourceCapacity.AVAILABLE, CONSULTANT, TODAY);
    }

    private static Offering texts(String schedule, String howToApply) {
        return new Offering(
                "名", ResourceKind.OTHER, SHORT_STAY.municipalities(), ANY, Set.of(), Set.of(), schedule, howToApply);
    }
}
