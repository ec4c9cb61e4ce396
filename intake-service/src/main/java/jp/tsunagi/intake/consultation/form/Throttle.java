package jp.tsunagi.intake.consultation.form;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often one address may come within a while. It remembers no address: only hashes under a key that this process made and
 * nobody else knows, and these only for that while. An IPv6 address stands for its network of 64 bits, as one household has.
 */
final class Throttle {
    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    /** Beyond this many addresses at a time no limit for each would help; nobody is turned away for it. */
    static final int MOST_REMEMBERED = 100_000;

    /** Looking through them all for each letter would be work for whoever wants to make work. */
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);

    private record Visits(Instant since, int number) {}

    private final int most;
    private final Duration within;
    private final SecretKeySpec key;
    private final Map<String, Visits> visits = new HashMap<>();
    private Instant purged = Instant.MIN;

    Throttle(int most, Duration within) {
        this.most = most;
        this.within = within;
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HASH);
    }

    /** Whether somebody at this address may come once more now. */
    synchronized boolean admits(String address, Instant now) {
        if (visits.size() >= MOST_REMEMBERED && !purged.plus(BETWEEN_PURGES).isAfter(now)) {
            purged = now;
            visits.values().removeIf(seen -> over(seen, now));
        }
        var visitor = hash(address);
        var seen = visits.get(visitor);
        if (seen == null || over(seen, now)) {
            if (seen != null || visits.size() < MOST_REMEMBERED) {
                visits.put(visitor, new Visits(now, 1));
            }
            return true;
        }
        visits.put(visitor, new Visits(seen.since(), seen.number() + 1));
        return seen.number() < most;
    }

    private boolean over(Visits seen, Instant now) {
        return !seen.since().plus(within).isAfter(now);
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(network(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC belongs to every Java", e);
        }
    }

    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException notAnAddress) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
