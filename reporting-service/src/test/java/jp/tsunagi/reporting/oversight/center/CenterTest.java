package jp.tsunagi.reporting.oversight.center;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CenterTest {
    private static final UUID ID = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String NAME = "滋賀県医療的ケア児支援センター";
    private static final String OTSU = "25201";
    private static final String KUSATSU = "25206";
    private static final String KYOTO = "26100";
    private static final OpeningSpan MORNING = span(DayOfWeek.MONDAY, 9, 12);
    private static final OpeningSpan AFTERNOON = span(DayOfWeek.MONDAY, 13, 17);

    private final CenterEvent registered =
            new CenterRegistered(ID, NAME, "25", List.of(OTSU, KUSATSU), List.of(MORNING, AFTERNOON));

    @Test
    void a_center_is_registered_with_its_area_and_hours_in_order() {
        center().when(register(List.of(KUSATSU, OTSU), List.of(AFTERNOON, MORNING)))
                .then(registered);
    }

    @Test
    void a_center_may_be_registered_before_it_has_an_area_and_hours() {
        center().when(register(List.of(), List.of())).then(new CenterRegistered(ID, NAME, "25", List.of(), List.of()));
    }

    @Test
    void the_same_particulars_in_another_order_change_nothing() {
        center().given(registered)
                .when(register(List.of(OTSU, KUSATSU), List.of(AFTERNOON, MORNING)))
                .thenNothing();
    }

    @Test
    void other_particulars_register_it_anew() {
        center().given(registered)
                .when(register(List.of(OTSU), List.of(MORNING)))
                .then(new CenterRegistered(ID, NAME, "25", List.of(OTSU), List.of(MORNING)));
    }

    @Test
    void what_changed_can_be_set_back() {
        center().given(registered, new CenterRegistered(ID, NAME, "25", List.of(OTSU), List.of(MORNING)))
                .when(register(List.of(OTSU, KUSATSU), List.of(MORNING, AFTERNOON)))
                .then(registered);
    }

    @Test
    void its_prefecture_never_changes() {
        center().given(registered)
                .when(new RegisterCenter(ID, NAME, "26", List.of(KYOTO), List.of(), TODAY))
                .thenRejected(new PrefectureNeverChanges());
    }

    @Test
    void an_area_outside_the_prefecture_is_rejected() {
        center().when(register(List.of(OTSU, KYOTO), List.of())).thenRejected(new AreaOutsidePrefecture(KYOTO));
    }

    @Test
    void an_area_of_unknown_places_wards_or_villages_without_people_is_rejected() {
        center().when(register(List.of("25999"), List.of())).thenRejected(new UnknownMunicipality("25999"));
        center().when(new RegisterCenter(ID, NAME, "26", List.of("26101"), List.of(), TODAY))
                .thenRejected(new UnknownMunicipality("26101"));
        center().when(new RegisterCenter(ID, NAME, "01", List.of("01695"), List.of(), TODAY))
                .thenRejected(new UnknownMunicipality("01695"));
    }

    @Test
    void a_place_named_twice_is_rejected() {
        center().when(register(List.of(OTSU, KUSATSU, OTSU), List.of())).thenRejected(new MunicipalityNamedTwice(OTSU));
    }

    @Test
    void a_prefecture_that_does_not_exist_is_rejected() {
        center().when(new RegisterCenter(ID, NAME, "48", List.of(), List.of(), TODAY))
                .thenRejected(new UnknownPrefecture());
    }

    @Test
    void a_name_that_is_blank_or_endless_is_rejected() {
        center().when(named(" \u3000")).thenRejected(new NameUnfit());
        center().when(named("あ".repeat(Center.LONGEST_NAME + 1))).thenRejected(new NameUnfit());
    }

    @Test
    void hours_that_overlap_are_rejected_however_many_lie_between_them() {
        center().when(register(List.of(), List.of(span(DayOfWeek.MONDAY, 8, 18), MORNING, AFTERNOON)))
                .thenRejected(new OpeningHoursOverlap());
        center().when(register(List.of(), List.of(MORNING, MORNING))).thenRejected(new OpeningHoursOverlap());
    }

    @Test
    void hours_that_touch_or_lie_on_other_days_are_accepted() {
        var touching = List.of(MORNING, span(DayOfWeek.MONDAY, 12, 17), span(DayOfWeek.TUESDAY, 9, 12));
        center().when(register(List.of(), touching)).then(new CenterRegistered(ID, NAME, "25", List.of(), touching));
    }

    @Test
    void hours_may_last_until_midnight_but_not_end_before_they_begin() {
        var evening = new OpeningSpan(DayOfWeek.FRIDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT);
        center().when(register(List.of(), List.of(evening)))
                .then(new CenterRegistered(ID, NAME, "25", List.of(), List.of(evening)));
        center().when(register(List.of(), List.of(span(DayOfWeek.FRIDAY, 18, 9))))
                .thenRejected(new ClosesBeforeItOpens());
        center().when(register(List.of(), List.of(span(DayOfWeek.FRIDAY, 9, 9))))
                .thenRejected(new ClosesBeforeItOpens());
    }

    @Test
    void hours_are_given_in_whole_minutes() {
        var odd = new OpeningSpan(DayOfWeek.FRIDAY, LocalTime.of(9, 0, 30), LocalTime.of(17, 0));
        center().when(register(List.of(), List.of(odd))).thenRejected(new ClosesBeforeItOpens());
    }

    private static DeciderSpecification<CenterCommand, CenterState, CenterEvent> center() {
        return specify(new Center(), Center.EVENTS);
    }

    private static RegisterCenter register(List<String> municipalities, List<OpeningSpan> openingHours) {
        return new RegisterCenter(ID, NAME, "25", municipalities, openingHours, TODAY);
    }

    private static RegisterCenter named(String name) {
        return new RegisterCenter(ID, name, "25", List.of(), List.of(), TODAY);
    }

    private static OpeningSpan span(DayOfWeek day, int opens, int closes) {
        return new OpeningSpan(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }
}
