package jp.tsunagi.eventstore;

import java.util.UUID;

/**
 * Names a stream.
 *
 * @param category the noun of its decider in kebab-case, as {@code consultation}
 * @param id random, unique over all categories
 */
public record StreamId(String category, UUID id) {
    @Override
    public String toString() {
        return category + "-" + id;
    }
}
