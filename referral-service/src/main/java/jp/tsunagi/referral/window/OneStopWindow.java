package jp.tsunagi.referral.window;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.Optional;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.Area;
import jp.tsunagi.referral.window.WindowCommand.CloseWindow;
import jp.tsunagi.referral.window.WindowCommand.OpenWindow;
import jp.tsunagi.referral.window.WindowEvent.WindowClosed;
import jp.tsunagi.referral.window.WindowEvent.WindowOpened;
import jp.tsunagi.referral.window.WindowRejection.AgencyElsewhere;
import jp.tsunagi.referral.window.WindowRejection.ClosedAlready;
import jp.tsunagi.referral.window.WindowRejection.InTheFuture;
import jp.tsunagi.referral.window.WindowRejection.NoSuchWindow;
import jp.tsunagi.referral.window.WindowRejection.ReachUnfit;
import jp.tsunagi.referral.window.WindowRejection.UnknownMunicipality;
import jp.tsunagi.referral.window.WindowRejection.WrongOrder;
import jp.tsunagi.referral.window.WindowState.Known;
import jp.tsunagi.referral.window.WindowState.NeverOpened;

/** A municipality has one one-stop window at most: its stream is the municipality's, through openings and closings. */
public final class OneStopWindow implements Decider<WindowCommand, WindowState, WindowEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "window";

    /** The names that windows' events are stored under. */
    public static final EventCatalogue<WindowEvent> EVENTS = EventCatalogue.of(WindowEvent.class)
            .declare(WindowOpened.class, "window.opened", 1)
            .declare(WindowClosed.class, "window.closed", 1)
            .build();

    @Override
    public WindowState initial() {
        return new NeverOpened();
    }

    @Override
    public Decision<WindowEvent> decide(WindowState state, WindowCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(NeverOpened _, OpenWindow c) -> open(c);
            case Situation(NeverOpened _, CloseWindow _) -> reject(new NoSuchWindow());
            case Situation(Known known, OpenWindow c) -> openAgain(known, c);
            case Situation(Known(var entry, var _), CloseWindow c) -> close(entry, c);
        };
    }

    @Override
    public WindowState evolve(WindowState state, WindowEvent event) {
        var known = state instanceof Known earlier ? earlier : null;
        var entry = Entry.after(known == null ? null : known.entry(), event);
        return switch (event) {
            case WindowOpened _ -> new Known(entry, known == null ? null : known.lastClosed());
            case WindowClosed e -> new Known(entry, e.until());
        };
    }

    /** Who holds a window's stream: the agency that keeps it, for the municipality. */
    public static Tenancy tenancy(WindowState state) {
        return switch (state) {
            case NeverOpened _ -> throw new IllegalStateException("nobody holds what was never opened");
            case Known(var entry, var _) ->
                new Tenancy(entry.prefecture(), entry.window().agency(), entry.municipality());
        };
    }

    /** What is open may be corrected, but not to have begun before the one before it ended. */
    private static Decision<WindowEvent> openAgain(Known known, OpenWindow c) {
        var entry = known.entry();
        if (entry.until() == null && entry.window().equals(window(c))) {
            return unchanged();
        }
        return known.lastClosed() == null || c.since().isAfter(known.lastClosed()) ? open(c) : reject(new WrongOrder());
    }

    private static Decision<WindowEvent> open(OpenWindow c) {
        return unfit(c).<Decision<WindowEvent>>map(Decision::reject)
                .orElseGet(
                        () -> accept(new WindowOpened(c.id(), c.agency().prefecture(), c.municipality(), window(c))));
    }

    private static Optional<WindowRejection> unfit(OpenWindow c) {
        var reach = window(c).reach();
        if (reach.isBlank() || reach.length() > Window.LONGEST_REACH) {
            return Optional.of(new ReachUnfit());
        }
        return c.since().isAfter(c.today())
                ? Optional.of(new InTheFuture())
                : Area.unfit(
                        c.municipality(),
                        c.agency().prefecture(),
                        c.today(),
                        _ -> new UnknownMunicipality(),
                        _ -> new AgencyElsewhere());
    }

    private static Decision<WindowEvent> close(Entry entry, CloseWindow c) {
        if (entry.until() != null) {
            return entry.until().equals(c.until()) ? unchanged() : reject(new ClosedAlready());
        }
        if (c.until().isAfter(c.today())) {
            return reject(new InTheFuture());
        }
        return c.until().isBefore(entry.window().since())
                ? reject(new WrongOrder())
                : accept(new WindowClosed(entry.id(), c.until()));
    }

    private static Window window(OpenWindow c) {
        return new Window(c.agency().id(), c.reach(), c.since());
    }

    private record Situation(WindowState state, WindowCommand command) {}
}
