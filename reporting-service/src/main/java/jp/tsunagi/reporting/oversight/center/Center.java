package jp.tsunagi.reporting.oversight.center;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.reporting.oversight.center.CenterCommand.RegisterCenter;
import jp.tsunagi.reporting.oversight.center.CenterEvent.CenterRegistered;
import jp.tsunagi.reporting.oversight.center.CenterRejection.AreaOutsidePrefecture;
import jp.tsunagi.reporting.oversight.center.CenterRejection.ClosesBeforeItOpens;
import jp.tsunagi.reporting.oversight.center.CenterRejection.MunicipalityNamedTwice;
import jp.tsunagi.reporting.oversight.center.CenterRejection.NameUnfit;
import jp.tsunagi.reporting.oversight.center.CenterRejection.OpeningHoursOverlap;
import jp.tsunagi.reporting.oversight.center.CenterRejection.PrefectureNeverChanges;
import jp.tsunagi.reporting.oversight.center.CenterRejection.UnknownMunicipality;
import jp.tsunagi.reporting.oversight.center.CenterRejection.UnknownPrefecture;
import jp.tsunagi.reporting.oversight.center.CenterState.NotRegistered;
import jp.tsunagi.reporting.oversight.center.CenterState.Registered;

/** A center is registered by its prefecture, and registered anew whenever its particulars change. */
public final class Center implements Decider<CenterCommand, CenterState, CenterEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "center";

    /** The characters a center's name has at most. */
    public static final int LONGEST_NAME = 100;

    /** The names that centers' events are stored under. */
    public static final EventCatalogue<CenterEvent> EVENTS = EventCatalogue.of(CenterEvent.class)
            .declare(CenterRegistered.class, "oversight.center-registered", 1)
            .build();

    @Override
    public CenterState initial() {
        return new NotRegistered();
    }

    @Override
    public Decision<CenterEvent> decide(CenterState state, CenterCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(NotRegistered _, RegisterCenter c) -> register(c);
            case Situation(Registered(var known), RegisterCenter c)
            when !known.prefecture().equals(c.prefecture()) -> reject(new PrefectureNeverChanges());
            case Situation(Registered(var known), RegisterCenter c) when known.equals(registered(c)) -> unchanged();
            case Situation(Registered _, RegisterCenter c) -> register(c);
        };
    }

    @Override
    public CenterState evolve(CenterState state, CenterEvent event) {
        return switch (event) {
            case CenterRegistered e -> new Registered(e);
        };
    }

    /** Who holds a center's stream: the center, in its prefecture. */
    public static Tenancy tenancy(CenterState state) {
        return switch (state) {
            case NotRegistered _ -> throw new IllegalStateException("nobody holds what was never registered");
            case Registered(var known) -> new Tenancy(known.prefecture(), known.id(), null);
        };
    }

    private static Decision<CenterEvent> register(RegisterCenter c) {
        return Stream.of(nameUnfit(c), prefectureUnknown(c), areaUnfit(c), hoursUnfit(c))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<CenterEvent>>map(Decision::reject)
                .orElseGet(() -> accept(registered(c)));
    }

    private static CenterRegistered registered(RegisterCenter c) {
        return new CenterRegistered(c.id(), c.name(), c.prefecture(), c.municipalities(), c.openingHours());
    }

    private static Optional<CenterRejection> nameUnfit(RegisterCenter c) {
        return c.name().isBlank() || c.name().codePointCount(0, c.name().length()) > LONGEST_NAME
                ? Optional.of(new NameUnfit())
                : Optional.empty();
    }

    private static Optional<CenterRejection> prefectureUnknown(RegisterCenter c) {
        return Prefectures.find(c.prefecture()).isEmpty() ? Optional.of(new UnknownPrefecture()) : Optional.empty();
    }

    private static Optional<CenterRejection> areaUnfit(RegisterCenter c) {
        return IntStream.range(0, c.municipalities().size())
                .mapToObj(i -> municipalityUnfit(c, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CenterRejection> municipalityUnfit(RegisterCenter c, int place) {
        var code = c.municipalities().get(place);
        if (!(Municipalities.find(code, c.today()) instanceof Residence.Known known)
                || !known.municipality().code().equals(code)) {
            return Optional.of(new UnknownMunicipality(code));
        }
        if (!known.municipality().prefecture().equals(c.prefecture())) {
            return Optional.of(new AreaOutsidePrefecture(code));
        }
        return place > 0 && c.municipalities().get(place - 1).equals(code)
                ? Optional.of(new MunicipalityNamedTwice(code))
                : Optional.empty();
    }

    private static Optional<CenterRejection> hoursUnfit(RegisterCenter c) {
        List<OpeningSpan> spans = c.openingHours();
        if (!spans.stream().allMatch(OpeningSpan::opensBeforeItCloses)) {
            return Optional.of(new ClosesBeforeItOpens());
        }
        // In order of the week, so that two that overlap stand side by side.
        return IntStream.range(1, spans.size()).anyMatch(i -> spans.get(i).overlaps(spans.get(i - 1)))
                ? Optional.of(new OpeningHoursOverlap())
                : Optional.empty();
    }

    private record Situation(CenterState state, CenterCommand command) {}
}
