package jp.tsunagi.intake.consultation.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.read.Counted.Contacted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The counting rules of the periodic report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationCountsTest {
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final Period BOTH = new Period(MAY.from(), JUNE.to());
    private static final LocalDate APRIL_30 = LocalDate.of(2026, 4, 30);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final UUID CHILD = UUID.randomUUID();

    @Test
    void a_consultation_counts_once_however_often_somebody_was_in_touch() {
        var counts = count(MAY, received(MAY_1, Continuity.NEW, MAY_1, MAY_1, MAY_31));
        assertThat(counts.consultations()).isOne();
        assertThat(counts.contacts()).isEqualTo(3);
    }

    @Test
    void a_receipt_is_no_contact() {
        var counts = count(MAY, received(MAY_1, Continuity.NEW));
        assertThat(counts.consultations()).isOne();
        assertThat(counts.contacts()).isZero();
    }

    @Test
    void one_without_a_receipt_or_a_contact_in_the_period_does_not_count() {
        var counts = count(MAY, received(APRIL_30, Continuity.NEW, APRIL_30, JUNE_1));
        assertThat(counts).isEqualTo(count(MAY));
        assertThat(counts.consultations()).isZero();
    }

    @Test
    void the_first_and_the_last_day_belong_to_the_period() {
        assertThat(count(MAY, received(MAY_1, Continuity.NEW), received(MAY_31, Continuity.NEW))
                        .consultations())
                .isEqualTo(2);
        assertThat(count(MAY, received(APRIL_30, Continuity.NEW, MAY_31)).contacts())
                .isOne();
    }

    @Test
    void every_consultation_is_new_or_carried_on_or_taken_up_again() {
        var counts = count(
                MAY,
                received(MAY_1, Continuity.NEW),
                received(MAY_1, Continuity.CONTINUED, MAY_31),
                received(MAY_1, Continuity.RESUMED),
                received(APRIL_30, Continuity.NEW, MAY_1),
                received(APRIL_30, Continuity.RESUMED, MAY_1));
        assertThat(counts.newlyReceived()).isOne();
        assertThat(counts.continued()).as("received so, or before the period").isEqualTo(3);
        assertThat(counts.resumed()).isOne();
        assertThat(counts.consultations()).isEqualTo(5);
    }

    @Test
    void one_that_was_reopened_counts_as_taken_up_again_where_it_was_not_received() {
        var reopened = new Counted(
                UUID.randomUUID(),
                APRIL_30,
                Continuity.NEW,
                SupportScope.INDIVIDUAL,
                CHILD,
                List.of(MAY_1, JUNE_1),
                List.of());
        for (var month : List.of(MAY, JUNE, BOTH)) {
            assertThat(count(month, reopened).consultations()).isOne();
            assertThat(count(month, reopened).resumed()).isOne();
            assertThat(count(month, reopened).continued()).isZero();
        }
        var since = new Period(APRIL_30, JUNE.to());
        assertThat(count(since, reopened).newlyReceived())
                .as("each counts once")
                .isOne();
        assertThat(count(since, reopened).resumed()).isZero();
    }

    @Test
    void consultations_and_children_of_two_months_are_counted_again_and_not_added() {
        var long_ = received(MAY_1, Continuity.NEW, MAY_1, JUNE_1);
        assertThat(count(MAY, long_).consultations() + count(JUNE, long_).consultations())
                .isEqualTo(2);
        assertThat(count(BOTH, long_).consultations()).isOne();
        assertThat(count(BOTH, long_).newlyReceived()).isOne();
        assertThat(count(BOTH, long_).children()).isOne();
        assertThat(count(BOTH, long_).contacts())
                .as("contacts alone are additive")
                .isEqualTo(count(MAY, long_).contacts() + count(JUNE, long_).contacts());
    }

    @Test
    void a_child_with_two_consultations_counts_once_and_one_that_is_not_known_not_at_all() {
        var counts = count(
                MAY,
                consultation(MAY_1, SupportScope.INDIVIDUAL, CHILD),
                consultation(MAY_31, SupportScope.INDIVIDUAL, CHILD),
                consultation(MAY_31, SupportScope.INDIVIDUAL, null));
        assertThat(counts.consultations()).isEqualTo(3);
        assertThat(counts.children()).isOne();
    }

    @Test
    void contacts_are_told_apart_by_what_they_are_about_and_by_means() {
        var counts = count(
                MAY,
                consultation(MAY_1, SupportScope.INDIVIDUAL, null, call(MAY_1), call(JUNE_1)),
                consultation(MAY_1, SupportScope.REGIONAL, null, call(MAY_31), new Contacted(MAY_31, Channel.LETTER)));
        assertThat(counts.contacts()).isEqualTo(3);
        assertThat(counts.individualContacts()).isOne();
        assertThat(counts.regionalContacts()).isEqualTo(2);
        assertThat(counts.means()).hasSize(Channel.values().length);
        assertThat(by(counts, Channel.TELEPHONE)).isEqualTo(2);
        assertThat(by(counts, Channel.LETTER)).isOne();
        assertThat(by(counts, Channel.FAX)).isZero();
    }

    private static int by(ConsultationCounts counts, Channel means) {
        return counts.means().stream()
                .filter(by -> by.means() == means)
                .findFirst()
                .orElseThrow()
                .contacts();
    }

    private static ConsultationCounts count(Period period, Counted... known) {
        return ConsultationCounts.of(period, List.of(known));
    }

    private static Counted received(LocalDate day, Continuity continuity, LocalDate... calls) {
        return new Counted(
                UUID.randomUUID(),
                day,
                continuity,
                SupportScope.INDIVIDUAL,
                CHILD,
                List.of(),
                Arrays.stream(calls).map(ConsultationCountsTest::call).toList());
    }

    private static Counted consultation(
            LocalDate day, SupportScope scope, @Nullable UUID child, Contacted... contacts) {
        return new Counted(UUID.randomUUID(), day, Continuity.NEW, scope, child, List.of(), List.of(contacts));
    }

    private static Contacted call(LocalDate day) {
        return new Contacted(day, Channel.TELEPHONE);
    }
}
