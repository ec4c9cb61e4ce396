package jp.tsunagi.intake.consultation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleTest {
    private static final Instant NOON = Instant.parse("2026-04-02T03:00:00Z");

    private final Throttle throttle = new Throttle(2, Duration.ofHours(1));

    @Test
    void an_address_may_come_so_often_and_again_when_the_while_is_over() {
        assertThat(throttle.admits("192.0.2.1", NOON)).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(10))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3599))).isFalse();
        assertThat(throttle.admits("192.0.2.2", NOON.plusSeconds(3599))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3600))).isTrue();
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one() {
        assertThat(throttle.admits("2001:db8::1", NOON)).isTrue();
        assertThat(throttle.admits("2001:db8::2", NOON)).isTrue();
        assertThat(throttle.admits("2001:db8:0:0:ffff::3", NOON)).isFalse();
        assertThat(throttle.admits("2001:db8:0:1::1", NOON)).isTrue();
    }

    @Test
    void more_addresses_than_it_remembers_are_let_in_and_those_that_are_over_make_room() {
        fill();
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(60))).isTrue();
        }
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3600))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3600))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3600))).isFalse();
    }

    @Test
    void it_looks_for_room_once_a_minute() {
        fill();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3590))).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3649))).isTrue();
        }
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3650))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3650))).isTrue();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3650))).isFalse();
    }

    @Test
    void whoever_is_remembered_is_counted_anew_also_while_there_is_no_room() {
        fill();
        assertThat(throttle.admits("192.0.2.1", NOON.plusSeconds(3590))).isTrue();
        assertThat(throttle.admits("somebody 7", NOON.plusSeconds(3600))).isTrue();
        assertThat(throttle.admits("somebody 7", NOON.plusSeconds(3600))).isTrue();
        assertThat(throttle.admits("somebody 7", NOON.plusSeconds(3600))).isFalse();
    }

    private void fill() {
        for (int i = 0; i < Throttle.MOST_REMEMBERED; i++) {
            throttle.admits("somebody " + i, NOON);
        }
    }

    @Test
    void what_is_no_address_counts_as_one_too() {
        assertThat(throttle.admits("unknown", NOON)).isTrue();
        assertThat(throttle.admits("unknown", NOON)).isTrue();
        assertThat(throttle.admits("unknown", NOON)).isFalse();
    }
}
