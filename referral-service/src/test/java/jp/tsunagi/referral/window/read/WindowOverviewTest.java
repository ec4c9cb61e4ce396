package jp.tsunagi.referral.window.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.window.Entry;
import jp.tsunagi.referral.window.OneStopWindow;
import jp.tsunagi.referral.window.Window;
import jp.tsunagi.referral.window.WindowEvent.WindowClosed;
import jp.tsunagi.referral.window.WindowEvent.WindowOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowOverviewTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final Window FIRST = new Window(UUID.randomUUID(), "子育て支援課", APRIL);
    private static final Window SECOND = new Window(UUID.randomUUID(), "障害福祉課", AUGUST.plusDays(1));

    @Test
    void what_was_closed_keeps_its_last_day_until_the_next_opens() {
        specify(WindowOverview.PROJECTION, OneStopWindow.EVENTS)
                .given(new WindowOpened(ID, "25", "25206", FIRST), new WindowClosed(ID, AUGUST))
                .then(new WindowOverview(2, new Entry(ID, "25", "25206", FIRST, AUGUST)));
        specify(WindowOverview.PROJECTION, OneStopWindow.EVENTS)
                .given(
                        new WindowOpened(ID, "25", "25206", FIRST),
                        new WindowClosed(ID, AUGUST),
                        new WindowOpened(ID, "25", "25206", SECOND))
                .then(new WindowOverview(3, new Entry(ID, "25", "25206", SECOND, null)));
    }
}
