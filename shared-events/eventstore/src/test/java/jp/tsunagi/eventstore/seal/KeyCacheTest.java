package jp.tsunagi.eventstore.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyCacheTest {
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final KeyCache cache = new KeyCache(2, LIFE, now::get);

    @Test
    void it_keeps_no_more_keys_than_it_may_and_lets_the_oldest_go() {
        var first = kept();
        var second = kept();
        var third = kept();

        assertThat(cache.get(first.subject())).isEmpty();
        assertThat(cache.get(second.subject())).contains(second);
        assertThat(cache.get(third.subject())).contains(third);
    }

    @Test
    void a_key_whose_time_is_over_leaves_the_memory_with_the_next_one_that_comes() {
        var old = kept();
        now.set(Instant.EPOCH.plus(LIFE));
        kept();

        // Were it still there, it would be found once the clock is turned back.
        now.set(Instant.EPOCH);
        assertThat(cache.get(old.subject())).isEmpty();
    }

    @Test
    void a_key_that_is_kept_again_counts_as_new() {
        var first = kept();
        var second = kept();
        cache.put(first, cache.forgotten());
        kept();

        assertThat(cache.get(first.subject())).contains(first);
        assertThat(cache.get(second.subject())).isEmpty();
    }

    @Test
    void a_key_that_was_fetched_before_it_was_destroyed_is_not_kept_after_that() {
        var key = DataKey.random(UUID.randomUUID());
        long before = cache.forgotten();
        cache.forget(key.subject());
        cache.put(key, before);

        assertThat(cache.get(key.subject())).isEmpty();
    }

    private DataKey kept() {
        var key = DataKey.random(UUID.randomUUID());
        cache.put(key, cache.forgotten());
        return key;
    }
}
