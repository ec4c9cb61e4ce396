package jp.tsunagi.referral.agency;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.AgencyCommand.RegisterAgency;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import jp.tsunagi.referral.agency.AgencyRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.agency.AgencyRejection.IdOfThePlatform;
import jp.tsunagi.referral.agency.AgencyRejection.NameUnfit;
import jp.tsunagi.referral.agency.AgencyRejection.PrefectureNeverChanges;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownMunicipality;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownPrefecture;
import jp.tsunagi.referral.agency.AgencyState.NotRegistered;
import jp.tsunagi.referral.agency.AgencyState.Registered;

/** An agency is registered by those who work with it, and registered anew whenever its particulars change. */
public final class Agency implements Decider<AgencyCommand, AgencyState, AgencyEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "agency";

    /** The characters an agency's name has at most. */
    public static final int LONGEST_NAME = 200;

    /**
     * The version of the ids that the platform derives (RFC 9562), such as a case's from its consultation. All streams share
     * their ids: whoever could register an agency under the id that a case will get would keep that case from being opened.
     */
    public static final int DERIVED = 8;

    /** The names that agencies' events are stored under. */
    public static final EventCatalogue<AgencyEvent> EVENTS = EventCatalogue.of(AgencyEvent.class)
            .declare(AgencyRegistered.class, "agency.registered", 2)
            // Of an agency from before nobody has said what kind it is.
            .upcast("agency.registered", 1, data -> data)
            .build();

    @Override
    public AgencyState initial() {
        return new NotRegistered();
    }

    @Override
    public Decision<AgencyEvent> decide(AgencyState state, AgencyCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(NotRegistered _, RegisterAgency c)
            when c.id().version() == DERIVED -> reject(new IdOfThePlatform());
            case Situation(NotRegistered _, RegisterAgency c) -> register(c);
            case Situation(Registered(var known), RegisterAgency c)
            when !known.prefecture().equals(c.prefecture()) -> reject(new PrefectureNeverChanges());
            case Situation(Registered(var known), RegisterAgency c) when known.equals(registered(c)) -> unchanged();
            case Situation(Registered _, RegisterAgency c) -> register(c);
        };
    }

    @Override
    public AgencyState evolve(AgencyState state, AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> new Registered(e);
        };
    }

    /** Who holds an agency's stream: the agency, where it is. */
    public static Tenancy tenancy(AgencyState state) {
        return switch (state) {
            case NotRegistered _ -> throw new IllegalStateException("nobody holds what was never registered");
            case Registered(var known) -> new Tenancy(known.prefecture(), known.id(), known.municipality());
        };
    }

    private static Decision<AgencyEvent> register(RegisterAgency c) {
        return Stream.concat(
                        Stream.of(nameUnfit(c), prefectureUnknown(c)),
                        c.covers().stream()
                                .map(code -> Area.<AgencyRejection>unfit(
                                        code,
                                        c.prefecture(),
                                        c.today(),
                                        UnknownMunicipality::new,
                                        AreaOutsidePrefecture::new)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<AgencyEvent>>map(Decision::reject)
                .orElseGet(() -> accept(registered(c)));
    }

    private static AgencyRegistered registered(RegisterAgency c) {
        return new AgencyRegistered(
                c.id(), c.name(), c.sector(), c.kind(), c.prefecture(), c.municipality(), c.covers());
    }

    private static Optional<AgencyRejection> nameUnfit(RegisterAgency c) {
        // Counted as the public event counts: what is stored must be possible to tell.
        return c.name().isBlank() || c.name().length() > LONGEST_NAME ? Optional.of(new NameUnfit()) : Optional.empty();
    }

    private static Optional<AgencyRejection> prefectureUnknown(RegisterAgency c) {
        return Prefectures.find(c.prefecture()).isEmpty() ? Optional.of(new UnknownPrefecture()) : Optional.empty();
    }

    private record Situation(AgencyState state, AgencyCommand command) {}
}
