package jp.tsunagi.staffweb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("192.0.2.7", "10.1.0.0/20", "2001:db8:1::/47"));

    @Test
    void without_trusted_proxies_whoever_connected_is_the_sender() {
        assertEquals("192.0.2.7", new TrustedProxies(List.of()).sender("192.0.2.7", List.of("198.51.100.1")));
    }

    @Test
    void the_word_of_somebody_else_does_not_count() {
        assertEquals("203.0.113.5", proxies.sender("203.0.113.5", List.of("198.51.100.1")));
    }

    @Test
    void the_sender_is_the_last_that_is_no_trusted_proxy_whatever_stands_before() {
        assertEquals("198.51.100.1", proxies.sender("192.0.2.7", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", proxies.sender("192.0.2.7", List.of("203.0.113.9, 198.51.100.1")));
        assertEquals("198.51.100.1", proxies.sender("192.0.2.7", List.of("203.0.113.9", "198.51.100.1 , 10.1.15.255")));
        assertEquals("10.1.16.0", proxies.sender("192.0.2.7", List.of("198.51.100.1, 10.1.16.0")));
    }

    @Test
    void networks_of_ipv6_are_known_by_their_bits() {
        assertEquals("198.51.100.1", proxies.sender("2001:db8:1:ff::1", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", proxies.sender("2001:db8:0:0::1", List.of("198.51.100.1")));
        assertEquals("2001:db8:2::1", proxies.sender("2001:db8:2::1", List.of("198.51.100.1")));
    }

    @Test
    void a_proxy_that_tells_no_address_is_the_sender_itself() {
        assertEquals("192.0.2.7", proxies.sender("192.0.2.7", List.of()));
        assertEquals("192.0.2.7", proxies.sender("192.0.2.7", List.of("198.51.100.1, unknown")));
        assertEquals("10.1.0.1", proxies.sender("192.0.2.7", List.of("10.1.0.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/", "2001:db8::/129"})
    void what_is_neither_an_address_nor_a_network_is_not_taken(String text) {
        assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(List.of(text)));
    }
}
