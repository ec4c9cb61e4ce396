package jp.tsunagi.referral.window;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
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
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneStopWindowTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final AgencyRegistered CITY =
            new AgencyRegistered(UUID.randomUUID(), "草津市", Sector.WELFARE, null, "25", "25206", List.of("25206"));
    private static final WindowOpened OPENED =
            new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "子育て支援課", APRIL));
    private static final WindowClosed CLOSED = new WindowClosed(ID, AUGUST);

    @Test
    void a_municipality_has_one_window_whose_particulars_may_change() {
        window().when(open("25206", " 子育て支援課 ", APRIL)).then(OPENED);
        window().given(OPENED).when(open("25206", "子育て支援課", APRIL)).thenNothing();
        window().given(OPENED)
                .when(open("25206", "障害福祉課", APRIL))
                .then(new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "障害福祉課", APRIL)));
    }

    @Test
    void it_is_closed_once_on_its_first_day_or_later() {
        window().given(OPENED).when(new CloseWindow(AUGUST, TODAY)).then(CLOSED);
        window().given(OPENED).when(new CloseWindow(APRIL.minusDays(1), TODAY)).thenRejected(new WrongOrder());
        window().given(OPENED).when(new CloseWindow(TODAY.plusDays(1), TODAY)).thenRejected(new InTheFuture());
        window().given(OPENED, CLOSED).when(new CloseWindow(AUGUST, TODAY)).thenNothing();
        window().given(OPENED, CLOSED).when(new CloseWindow(TODAY, TODAY)).thenRejected(new ClosedAlready());
        window().when(new CloseWindow(TODAY, TODAY)).thenRejected(new NoSuchWindow());
    }

    @Test
    void the_next_one_opens_after_the_last_day_of_the_one_before() {
        window().given(OPENED, CLOSED).when(open("25206", "新しい課", AUGUST)).thenRejected(new WrongOrder());
        window().given(OPENED, CLOSED)
                .when(open("25206", "新しい課", AUGUST.plusDays(1)))
                .then(new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "新しい課", AUGUST.plusDays(1))));
    }

    @Test
    void a_correction_does_not_let_it_begin_before_the_one_before_it_ended() {
        var next = new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "新しい課", AUGUST.plusDays(2)));
        window().given(OPENED, CLOSED, next).when(open("25206", "新しい課", AUGUST)).thenRejected(new WrongOrder());
        window().given(OPENED, CLOSED, next)
                .when(open("25206", "新しい課", AUGUST.plusDays(1)))
                .then(new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "新しい課", AUGUST.plusDays(1))));
        window().given(OPENED)
                .when(open("25206", "子育て支援課", APRIL.minusDays(1)))
                .then(new WindowOpened(ID, "25", "25206", new Window(CITY.id(), "子育て支援課", APRIL.minusDays(1))));
    }

    @Test
    void it_can_be_reached_and_is_kept_in_its_prefecture() {
        window().when(open("25206", " ", APRIL)).thenRejected(new ReachUnfit());
        window().when(open("25206", "あ".repeat(501), APRIL)).thenRejected(new ReachUnfit());
        window().when(open("25206", "課", TODAY.plusDays(1))).thenRejected(new InTheFuture());
        window().when(open("25999", "課", APRIL)).thenRejected(new UnknownMunicipality());
        window().when(open("26100", "課", APRIL)).thenRejected(new AgencyElsewhere());
    }

    @Test
    void its_agency_holds_its_stream_for_the_municipality() {
        assertThat(OneStopWindow.tenancy(new WindowState.Known(Entry.after(null, OPENED), null)))
                .isEqualTo(new Tenancy("25", CITY.id(), "25206"));
    }

    private static DeciderSpecification<WindowCommand, WindowState, WindowEvent> window() {
        return specify(new OneStopWindow(), OneStopWindow.EVENTS);
    }

    private static OpenWindow open(String municipality, String reach, LocalDate since) {
        return new OpenWindow(ID, municipality, CITY, reach, since, TODAY);
    }
}
