package jp.tsunagi.eventstore.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a stream now. Row-level security reads it; a handoff moves it.
 *
 * @param prefecture JIS X 0401 code, two digits
 * @param body the center or local body that holds the stream; null where only the prefecture does
 * @param municipality JIS X 0402 code, five digits; null when not known
 */
public record Tenancy(
        String prefecture, @Nullable UUID body, @Nullable String municipality) {}
