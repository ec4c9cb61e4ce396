package jp.tsunagi.referral.resource;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.Area;
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
import jp.tsunagi.referral.resource.ResourceState.NotRegistered;
import jp.tsunagi.referral.resource.ResourceState.Registered;

/** A support resource is registered once, kept up to date and verified by those who work with it, and retired with a reason. */
public final class SupportResource implements Decider<ResourceCommand, ResourceState, ResourceEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "resource";

    /** The names that resources' events are stored under. */
    public static final EventCatalogue<ResourceEvent> EVENTS = EventCatalogue.of(ResourceEvent.class)
            .declare(ResourceRegistered.class, "resource.registered", 1)
            .declare(ResourceChanged.class, "resource.changed", 1)
            .declare(CapacityReported.class, "resource.capacity-reported", 1)
            .declare(ResourceVerified.class, "resource.verified", 1)
            .declare(ResourceRetired.class, "resource.retired", 1)
            .declare(ResourceRestored.class, "resource.restored", 1)
            .build();

    @Override
    public ResourceState initial() {
        return new NotRegistered();
    }

    @Override
    public Decision<ResourceEvent> decide(ResourceState state, ResourceCommand command) {
        return switch (state) {
            case NotRegistered _ -> command instanceof RegisterResource c ? register(c) : reject(new NoSuchResource());
            case Registered(var entry)
            when entry.retirement() != null -> afterRetirement(entry, entry.retirement(), command);
            case Registered(var entry) -> keepUp(entry, command);
        };
    }

    @Override
    public ResourceState evolve(ResourceState state, ResourceEvent event) {
        return new Registered(Entry.after(state instanceof Registered(var entry) ? entry : null, event));
    }

    /** Who holds a resource's stream: the agency that offers it. */
    public static Tenancy tenancy(ResourceState state) {
        return switch (state) {
            case NotRegistered _ -> throw new IllegalStateException("nobody holds what was never registered");
            case Registered(var entry) ->
                new Tenancy(entry.listing().prefecture(), entry.listing().agency(), null);
        };
    }

    private static Decision<ResourceEvent> register(RegisterResource c) {
        if (c.id().version() == Agency.DERIVED) {
            return reject(new IdOfThePlatform());
        }
        return ifFit(
                c.offering(),
                c.agency().prefecture(),
                c.today(),
                () -> new ResourceRegistered(c.id(), listing(c), new Verification(c.today(), c.by())));
    }

    private static Decision<ResourceEvent> keepUp(Entry entry, ResourceCommand command) {
        return switch (command) {
            case RegisterResource c -> registerAgain(entry.listing(), c);
            case ChangeResource c -> change(entry, c);
            case ReportCapacity c -> report(entry, c);
            case VerifyResource c -> verify(entry, c);
            case RetireResource c ->
                accept(new ResourceRetired(
                        entry.id(), entry.listing().prefecture(), new Retirement(c.today(), c.reason())));
            case RestoreResource _ -> unchanged();
        };
    }

    private static Decision<ResourceEvent> registerAgain(Listing known, RegisterResource c) {
        // The same request may come again on another day.
        return known.equals(listing(c).with(c.capacity(), known.capacityOn()))
                ? unchanged()
                : reject(new RegisteredAlready());
    }

    private static Decision<ResourceEvent> change(Entry entry, ChangeResource c) {
        var changed = entry.listing().with(c.sector(), c.offering());
        return changed.equals(entry.listing())
                ? unchanged()
                : ifFit(c.offering(), changed.prefecture(), c.today(), () -> new ResourceChanged(entry.id(), changed));
    }

    private static Decision<ResourceEvent> report(Entry entry, ReportCapacity c) {
        var reported = entry.listing().with(c.capacity(), c.today());
        return reported.equals(entry.listing()) ? unchanged() : accept(new CapacityReported(entry.id(), reported));
    }

    private static Decision<ResourceEvent> verify(Entry entry, VerifyResource c) {
        if (c.on().isAfter(c.today())) {
            return reject(new VerifiedInTheFuture());
        }
        return c.on().isAfter(entry.verified().on())
                ? accept(new ResourceVerified(entry.id(), new Verification(c.on(), c.by())))
                : unchanged();
    }

    private static Decision<ResourceEvent> afterRetirement(Entry entry, Retirement known, ResourceCommand command) {
        return switch (command) {
            case RetireResource c when c.reason() == known.reason() -> unchanged();
            case RestoreResource _ -> accept(new ResourceRestored(entry.id(), entry.listing()));
            case RegisterResource _, ChangeResource _, ReportCapacity _, VerifyResource _, RetireResource _ ->
                reject(new OfferedNoMore());
        };
    }

    private static Listing listing(RegisterResource c) {
        var agency = c.agency();
        return new Listing(agency.id(), agency.sector(), agency.prefecture(), c.offering(), c.capacity(), c.today());
    }

    private static Decision<ResourceEvent> ifFit(
            Offering offering, String prefecture, LocalDate today, Supplier<ResourceEvent> event) {
        return Stream.concat(
                        Stream.of(unfit(offering)),
                        offering.municipalities().stream()
                                .map(code -> Area.<ResourceRejection>unfit(
                                        code, prefecture, today, UnknownMunicipality::new, AreaOutsidePrefecture::new)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<ResourceEvent>>map(Decision::reject)
                .orElseGet(() -> accept(event.get()));
    }

    private static Optional<ResourceRejection> unfit(Offering offering) {
        // Counted as the public event counts: what is stored must be possible to tell.
        if (offering.name().isBlank() || offering.name().length() > Offering.LONGEST_NAME) {
            return Optional.of(new NameUnfit());
        }
        if (offering.schedule().length() > Offering.LONGEST_TEXT) {
            return Optional.of(new ScheduleTooLong());
        }
        if (offering.howToApply().length() > Offering.LONGEST_TEXT) {
            return Optional.of(new HowToApplyTooLong());
        }
        if (!offering.ages().fit()) {
            return Optional.of(new AgesUnfit());
        }
        return offering.municipalities().isEmpty() ? Optional.of(new ServesNowhere()) : Optional.empty();
    }
}
