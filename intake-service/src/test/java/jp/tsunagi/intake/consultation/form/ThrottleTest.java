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
    void what_is_no_address_counts_as_one_too() {
        assertThat(throttle.admits("unknown", NOON)).isTrue();
        assertThat(throttle.admits("unknown", NOON)).isTrue();
        assertThat(throttle.admits("unknown", NOON)).isFalse();
    }
}
