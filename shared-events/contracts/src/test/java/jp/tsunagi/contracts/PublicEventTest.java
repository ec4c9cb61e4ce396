package jp.tsunagi.contracts;

import static jp.tsunagi.contracts.ApprovedIntake.CHILD_FACTS_RECORDED;
import static jp.tsunagi.contracts.ApprovedIntake.CONSULTATION_RECEIVED;
import static jp.tsunagi.contracts.ApprovedOversight.CENTER_REGISTERED;
import static jp.tsunagi.contracts.ApprovedOversight.STAFF_ASSIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicEventTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_consultation_may_have_no_theme_and_no_known_municipality() {
        assertEquals(Set.of(), consultation(null, Set.of()).themes());
    }

    @Test
    void a_consultation_may_concern_a_place_in_another_prefecture() {
        assertEquals("26100", consultation("26100", Set.of()).municipality());
    }

    @Test
    void themes_stand_in_declared_order_and_cannot_be_changed() {
        List<ConsultationTheme> declared = List.of(ConsultationTheme.values());
        Set<ConsultationTheme> themes =
                consultation(null, new LinkedHashSet<>(declared.reversed())).themes();

        assertEquals(declared, List.copyOf(themes));
        assertThrows(UnsupportedOperationException.class, () -> themes.remove(ConsultationTheme.SCHOOL));
    }

    @Test
    void of_a_child_little_need_be_known() {
        ChildFactsRecorded found = childFacts(Set.of(), false);

        assertEquals(Set.of(), found.careItems());
        assertEquals(ScoreBand.NONE, found.scoreBand());
    }

    @Test
    void care_items_stand_in_declared_order() {
        List<CareItem> declared = List.of(CareItem.values());

        assertEquals(
                declared,
                List.copyOf(childFacts(new LinkedHashSet<>(declared.reversed()), true)
                        .careItems()));
    }

    @Test
    void a_ventilator_is_told_where_it_is_among_the_care_items_and_only_there() {
        assertThrows(IllegalArgumentException.class, () -> childFacts(Set.of(CareItem.VENTILATOR), false));
        assertThrows(IllegalArgumentException.class, () -> childFacts(Set.of(CareItem.OUTSIDE_SCORE), true));
        assertTrue(childFacts(Set.of(CareItem.VENTILATOR), true).ventilator());
    }

    @Test
    void a_centers_area_lies_inside_its_prefecture_and_names_each_place_once() {
        assertThrows(IllegalArgumentException.class, () -> center(List.of("26100"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> center(List.of("25201", "25201"), List.of()));
    }

    @Test
    void opening_hours_may_touch_but_not_overlap() {
        OpeningHours morning = new OpeningHours(DayOfWeek.MONDAY, NINE, NOON);
        OpeningHours afternoon = new OpeningHours(DayOfWeek.MONDAY, NOON, FIVE);
        OpeningHours day = new OpeningHours(DayOfWeek.MONDAY, NINE, FIVE);
        OpeningHours tuesday = new OpeningHours(DayOfWeek.TUESDAY, NINE, FIVE);

        assertEquals(
                3,
                center(List.of(), List.of(morning, tuesday, afternoon))
                        .openingHours()
                        .size());
        assertThrows(IllegalArgumentException.class, () -> center(List.of(), List.of(afternoon, tuesday, day)));
    }

    @Test
    void a_center_opens_before_it_closes_and_to_the_minute() {
        assertThrows(IllegalArgumentException.class, () -> new OpeningHours(DayOfWeek.MONDAY, NINE, NINE));
        assertThrows(IllegalArgumentException.class, () -> new OpeningHours(DayOfWeek.MONDAY, FIVE, NINE));
        assertThrows(
                IllegalArgumentException.class, () -> new OpeningHours(DayOfWeek.MONDAY, NINE, FIVE.plusSeconds(1)));
    }

    @Test
    void opening_hours_cover_the_first_minute_but_not_the_closing_one() {
        OpeningHours hours = new OpeningHours(DayOfWeek.MONDAY, NINE, FIVE);

        assertTrue(hours.covers(MONDAY.atTime(NINE)));
        assertTrue(hours.covers(MONDAY.atTime(FIVE.minusNanos(1))));
        assertFalse(hours.covers(MONDAY.atTime(FIVE)));
        assertFalse(hours.covers(MONDAY.atTime(NINE.minusNanos(1))));
        assertFalse(hours.covers(MONDAY.plusDays(1).atTime(NINE)));
    }

    @Test
    void closing_at_midnight_is_the_end_of_the_day() {
        OpeningHours allDay = new OpeningHours(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        OpeningHours late = new OpeningHours(DayOfWeek.MONDAY, FIVE, LocalTime.MIDNIGHT);

        assertTrue(allDay.covers(MONDAY.atStartOfDay()));
        assertTrue(allDay.covers(LocalDateTime.of(MONDAY, LocalTime.MAX)));
        assertFalse(allDay.covers(MONDAY.plusDays(1).atStartOfDay()));
        assertThrows(IllegalArgumentException.class, () -> center(List.of(), List.of(late, allDay)));
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"CONSULTANT", "CENTER_MANAGER"})
    void who_works_at_a_center_is_assigned_to_one(StaffRole role) {
        assertThrows(IllegalArgumentException.class, () -> assigned(role, null, "25201", null));
        assertEquals(role, assigned(role, UUID.randomUUID(), null, null).role());
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"MUNICIPAL_OFFICER", "MUNICIPAL_SYSTEM"})
    void who_acts_for_a_municipality_is_assigned_to_one_inside_the_prefecture(StaffRole role) {
        assertThrows(IllegalArgumentException.class, () -> assigned(role, UUID.randomUUID(), null, null));
        assertThrows(IllegalArgumentException.class, () -> assigned(role, null, "26100", null));
        assertEquals(role, assigned(role, null, "25201", null).role());
    }

    @Test
    void nobody_is_made_an_operator_by_an_assignment() {
        assertThrows(
                IllegalArgumentException.class, () -> assigned(StaffRole.OPERATOR, UUID.randomUUID(), "25201", null));
    }

    @Test
    void an_assignment_holds_from_its_first_to_its_last_day() {
        StaffAssigned year = STAFF_ASSIGNED;

        assertFalse(year.holdsOn(LocalDate.of(2026, 3, 31)));
        assertTrue(year.holdsOn(LocalDate.of(2026, 4, 1)));
        assertTrue(year.holdsOn(LocalDate.of(2027, 3, 31)));
        assertFalse(year.holdsOn(LocalDate.of(2027, 4, 1)));
        assertTrue(assigned(StaffRole.AUDITOR, null, null, null).holdsOn(LocalDate.of(2099, 1, 1)));
    }

    @Test
    void an_assignment_does_not_end_before_it_begins() {
        assertThrows(
                IllegalArgumentException.class,
                () -> assigned(
                        StaffRole.AUDITOR, null, null, STAFF_ASSIGNED.from().minusDays(1)));
        assertEquals(
                STAFF_ASSIGNED.from(),
                assigned(StaffRole.AUDITOR, null, null, STAFF_ASSIGNED.from()).to());
    }

    @Test
    void a_role_is_found_by_its_name_in_the_realm() {
        assertEquals(
                StaffRole.CENTER_MANAGER,
                StaffRole.ofRealmRole("center-manager").orElseThrow());
        assertTrue(StaffRole.ofRealmRole("CENTER_MANAGER").isEmpty());
    }

    private static ConsultationReceived consultation(@Nullable String municipality, Set<ConsultationTheme> themes) {
        return new ConsultationReceived(
                CONSULTATION_RECEIVED.consultation(),
                CONSULTATION_RECEIVED.center(),
                CONSULTATION_RECEIVED.prefecture(),
                municipality,
                CONSULTATION_RECEIVED.receivedOn(),
                CONSULTATION_RECEIVED.channel(),
                CONSULTATION_RECEIVED.inquirer(),
                CONSULTATION_RECEIVED.scope(),
                CONSULTATION_RECEIVED.continuity(),
                themes,
                false);
    }

    private static ChildFactsRecorded childFacts(Set<CareItem> careItems, boolean ventilator) {
        return new ChildFactsRecorded(
                CHILD_FACTS_RECORDED.child(),
                CHILD_FACTS_RECORDED.center(),
                null,
                CHILD_FACTS_RECORDED.validFrom(),
                null,
                null,
                careItems,
                ScoreBand.NONE,
                ventilator,
                false,
                null,
                LivingPlace.HOSPITAL,
                null,
                null);
    }

    private static CenterRegistered center(List<String> municipalities, List<OpeningHours> openingHours) {
        return new CenterRegistered(
                CENTER_REGISTERED.center(), "25", CENTER_REGISTERED.name(), municipalities, openingHours);
    }

    private static StaffAssigned assigned(
            StaffRole role, @Nullable UUID body, @Nullable String municipality, @Nullable LocalDate to) {
        return new StaffAssigned(
                STAFF_ASSIGNED.assignment(),
                STAFF_ASSIGNED.subject(),
                role,
                "25",
                body,
                municipality,
                STAFF_ASSIGNED.from(),
                to);
    }
}
