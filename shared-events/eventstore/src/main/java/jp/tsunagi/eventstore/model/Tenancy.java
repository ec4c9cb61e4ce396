package jp.tsunagi.eventstore.model;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a stream now, and who else may see it. Row-level security reads it; a handoff moves it.
 *
 * @param prefecture JIS X 0401 code, two digits
 * @param body the center or local body that holds the stream; null where only the prefecture does
 * @param municipality JIS X 0402 code, five digits; null when not known
 * @param grants bodies that may see the stream besides the one that holds it; who is not named any more has lost it
 */
public record Tenancy(
        String prefecture, @Nullable UUID body, @Nullable String municipality, Map<UUID, GrantLevel> grants) {
    public Tenancy {
        grants = Map.copyOf(grants);
    }

    /** Held by one body and open to no other. */
    public Tenancy(String prefecture, @Nullable UUID body, @Nullable String municipality) {
        this(prefecture, body, municipality, Map.of());
    }
}
