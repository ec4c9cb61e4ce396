package jp.tsunagi.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.demo.plan.Coordination.Answer;
import jp.tsunagi.demo.plan.Published.AgeBand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPlanTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

    private final DemoPlan plan = DemoPlan.of(DemoPlan.SEED, LAST);
    private final List<Child> counted = plan.children().stream()
            .filter(child -> child.careEndedOn() == null)
            .filter(child -> child.municipality().startsWith(Cast.PREFECTURE))
            .toList();

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        assertThat(DemoPlan.of(DemoPlan.SEED, LAST)).isEqualTo(plan);
        assertThat(DemoPlan.of(DemoPlan.SEED, LAST).steps()).isEqualTo(plan.steps());
        assertThat(DemoPlan.of(DemoPlan.SEED + 1, LAST)).isNotEqualTo(plan);
    }

    /** A set in an order of the moment, or a throw in a comparison, would change it from one process to the next. */
    @Test
    void a_plan_is_the_same_in_every_process() {
        assertThat(UUID.nameUUIDFromBytes((plan.toString() + plan.steps()).getBytes(UTF_8)))
                .hasToString("e4a377fa-1b47-38d8-bee7-a738d9d3f5f3");
    }

    /** A plan ends on the day before it is loaded, whichever that is. */
    @Test
    void whatever_the_last_day_nothing_is_planned_for_a_child_after_its_care_has_ended() {
        assertThat(LAST.datesUntil(LAST.plusDays(60)))
                .allSatisfy(last -> assertThat(DemoPlan.of(DemoPlan.SEED, last).children())
                        .filteredOn(child -> child.careEndedOn() != null)
                        .isNotEmpty()
                        .allSatisfy(child -> assertThat(child.assessments())
                                .isNotEmpty()
                                .allMatch(assessment -> assessment.on().isBefore(child.careEndedOn()))));
    }

    @Test
    void the_children_are_as_many_and_as_old_as_published() {
        assertThat(counted).hasSize(287);
        var ages = numbers(
                counted, child -> Period.between(child.birthDate(), LAST).getYears());
        assertThat(ages)
                .containsEntry(3, 26)
                .containsEntry(4, 21)
                .containsEntry(12, 21)
                .containsEntry(5, 20);
        assertThat(ages.keySet()).allMatch(age -> age >= 0 && age <= 18);
        assertThat(ages.entrySet())
                .filteredOn(age -> !Set.of(3, 4, 5, 12).contains(age.getKey()))
                .allMatch(age -> age.getValue() < 20);
    }

    @Test
    void an_age_is_the_same_by_the_day_and_by_the_month_of_birth() {
        assertThat(counted)
                .allSatisfy(child -> assertThat(Period.between(child.birthDate().withDayOfMonth(1), LAST)
                                .getYears())
                        .isEqualTo(Period.between(child.birthDate(), LAST).getYears()));
    }

    @Test
    void the_children_live_where_it_is_published() {
        assertThat(numbers(counted, Child::municipality))
                .containsEntry("25201", 68)
                .containsEntry("25206", 33)
                .containsEntry("25213", 28)
                .hasSize(19)
                .isEqualTo(Published.BY_MUNICIPALITY);
    }

    @Test
    void the_children_need_the_care_that_is_published() {
        var cares = counted.stream().map(DemoPlanTest::cares).toList();
        var byCare = cares.stream().flatMap(Set::stream).collect(groupingBy(identity(), counting()));
        assertThat(byCare)
                .containsEntry(CareItem.TUBE_FEEDING, 191L)
                .containsEntry(CareItem.SUCTION, 168L)
                .containsEntry(CareItem.OXYGEN, 96L)
                .containsEntry(CareItem.VENTILATOR, 95L)
                .containsEntry(CareItem.TRACHEOSTOMY, 76L);
        assertThat(numbers(cares, Set::size))
                .containsEntry(1, 102)
                .containsEntry(2, 63)
                .containsEntry(3, 44)
                .containsEntry(7, 1);
    }

    @Test
    void the_children_walk_and_are_disabled_as_published() {
        assertThat(percent(counted, Child::ableToMove)).isCloseTo(22, within(0.5));
        assertThat(percent(counted, Child::severe)).isCloseTo(56, within(0.5));
        assertThat(counted).noneMatch(child -> child.ableToMove() && child.severe());
    }

    @Test
    void consultations_come_by_the_published_channels_about_children_of_the_published_ages() {
        assertThat(plan.consultations()).hasSize(600);
        assertThat(percent(plan.consultations(), each -> each.channel() == Channel.TELEPHONE))
                .isCloseTo(74.7, within(0.1));
        var born = plan.children().stream().collect(toMap(Child::key, Child::birthDate));
        var bands = numbers(
                plan.consultations().stream()
                        .filter(each -> each.child() != null)
                        .toList(),
                each -> band(Period.between(Objects.requireNonNull(born.get(each.child())), each.recordedOn())
                        .getYears()));
        assertThat(bands).isEqualTo(Published.BY_AGE_AT_RECEIPT);
        assertThat(bands.getOrDefault(AgeBand.UNDER_1, 0) / 360.0).isCloseTo(15.0 / 90.4, within(0.005));
    }

    @Test
    void sixty_offers_are_made_of_which_most_are_accepted() {
        assertThat(plan.cases()).hasSize(120);
        var answers = numbers(
                plan.cases().stream().flatMap(each -> each.offers().stream()).toList(), Coordination.Offer::answer);
        assertThat(answers)
                .isEqualTo(Map.of(
                        Answer.ACCEPTED, 40,
                        Answer.DECLINED, 9,
                        Answer.WITHDRAWN, 4,
                        Answer.EXPIRED, 4,
                        Answer.PENDING, 3));
    }

    @Test
    void follow_ups_are_done_in_time_late_and_not_at_all() {
        var due = plan.cases().stream()
                .flatMap(each -> each.followUps().stream())
                .filter(each -> !each.dueOn().isAfter(LAST))
                .toList();
        assertThat(due).anyMatch(each -> each.done() == null);
        assertThat(due).anyMatch(each -> each.done() != null && each.done().on().isAfter(each.dueOn()));
        assertThat(due)
                .anyMatch(each -> each.done() != null && !each.done().on().isAfter(each.dueOn()));
    }

    @Test
    void twelve_trainings_are_planned_of_which_ten_are_held() {
        assertThat(plan.trainings()).hasSize(12);
        assertThat(plan.trainings())
                .filteredOn(each -> each.heldRecordedOn() != null)
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-01", "2027-02-28", "2026-04-01", "2028-01-04", "2024-12-31"})
    void nothing_is_dated_before_its_clock_or_after_the_end(LocalDate last) {
        var someTime = DemoPlan.of(7, last);
        var steps = someTime.steps();
        assertThat(steps).isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
        assertThat(steps.stream().map(Step::id)).doesNotHaveDuplicates();
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.day()).isBetween(someTime.first(), last);
            assertThat(said(step)).isBeforeOrEqualTo(step.day());
        });
        assertThat(steps)
                .filteredOn(step -> step.day().isAfter(someTime.first()))
                .allMatch(step -> WorkingDays.isWorkingDay(step.day()));
    }

    @Test
    void a_child_is_known_before_anything_else_is_said_of_it() {
        var known = new HashMap<String, LocalDate>();
        for (var step : plan.steps()) {
            switch (step.act()) {
                case Act.IdentifyChild act -> known.put(act.child().key(), step.day());
                case Act.AssessCare act -> assertThat(known).containsKey(act.child());
                case Act.LinkChild act -> assertThat(known).containsKey(act.child());
                case Act.ChangeResidence act -> assertThat(known).containsKey(act.child());
                case Act.EndCare act -> assertThat(known).containsKey(act.child());
                default -> assertThat(step.act()).isNotNull();
            }
        }
        assertThat(known).hasSize(plan.children().size());
        assertThat(plan.children()).allMatch(child -> !child.since().isBefore(child.birthDate()));
    }

    @Test
    void no_consultation_ends_on_the_day_of_its_timer_or_before_its_last_act() {
        var ended = new HashSet<String>();
        for (var step : plan.steps()) {
            consultationOf(step.act()).ifPresent(key -> assertThat(ended).doesNotContain(key));
            if (step.act() instanceof Act.Dispose act) {
                ended.add(act.consultation());
            }
        }
        assertThat(ended).hasSizeGreaterThan(500);
        assertThat(plan.consultations()).allSatisfy(each -> {
            if (each.ending() != null) {
                assertThat(each.ending().on()).isNotEqualTo(each.recordedOn().plusDays(14));
            }
        });
    }

    @Test
    void names_are_many_and_can_be_read() {
        assertThat(plan.children().stream().map(Child::name).distinct().count()).isGreaterThan(250);
        assertThat(plan.children()).allMatch(child -> child.kana().matches("\\p{InHiragana}+ \\p{InHiragana}+"));
    }

    private static LocalDate said(Step step) {
        return switch (step.act()) {
            case Act.Receive act -> act.consultation().receivedOn();
            case Act.IdentifyChild act ->
                latest(act.child().since(), act.child().birthDate());
            case Act.AssessCare act -> act.assessment().on();
            case Act.ChangeResidence act -> act.stay().since();
            case Act.EndCare act -> act.on();
            case Act.HoldConference act -> act.conference().on();
            case Act.RecordFollowUp act -> act.done().on();
            case Act.HoldTraining act -> act.training().days().getLast();
            case Act.CertifyTraining act -> act.on();
            default -> step.day();
        };
    }

    private static Optional<String> consultationOf(Act act) {
        return switch (act) {
            case Act.TakeOwnership a -> Optional.of(a.consultation());
            case Act.GiveInformation a -> Optional.of(a.consultation());
            case Act.LinkChild a -> Optional.of(a.consultation());
            case Act.RequestCoordination a -> Optional.of(a.consultation());
            case Act.Dispose a -> Optional.of(a.consultation());
            default -> Optional.empty();
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Set<CareItem> cares(Child child) {
        return child.assessments().getLast().cares().stream()
                .map(AssessedCare::detail)
                .map(detail -> detail.item())
                .collect(Collectors.toSet());
    }

    private static AgeBand band(int age) {
        return Stream.of(AgeBand.values())
                .filter(band -> band.covers(age))
                .findFirst()
                .orElseThrow();
    }

    private static <T, K> Map<K, Integer> numbers(List<T> of, Function<T, K> by) {
        return of.stream().collect(groupingBy(by, Collectors.collectingAndThen(counting(), Long::intValue)));
    }

    private static <T> double percent(List<T> of, Predicate<T> such) {
        return 100.0 * of.stream().filter(such).count() / of.size();
    }
}
