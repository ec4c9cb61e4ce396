package jp.tsunagi.testing;

import java.time.Instant;
import java.util.regex.Pattern;
import jp.tsunagi.eventstore.StoredEvent;

/**
 * A file of a frozen event.
 *
 * @param name {@code <name>.v<version>.json}, further ones of a version {@code <name>.v<version>.<n>.json}
 * @param content the event's data as they are stored, and an end of line
 */
record FrozenFile(String name, String content) {
    private static final Pattern NAME = Pattern.compile("(?<type>.+)\\.v(?<version>[1-9]\\d*)(\\.[1-9]\\d*)?\\.json");

    /** @param number from 1 among the files of one version */
    static FrozenFile of(StoredEvent.New event, int number) {
        var further = number == 1 ? "" : "." + number;
        return new FrozenFile(
                "%s.v%d%s.json".formatted(event.type(), event.typeVersion(), further), event.data() + "\n");
    }

    /** The event in it. */
    StoredEvent.New event() {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new AssertionError(name + " is not named <name>.v<version>.json");
        }
        return new StoredEvent.New(
                parts.group("type"), Integer.parseInt(parts.group("version")), content.strip(), Instant.EPOCH);
    }
}
