package jp.tsunagi.eventstore.seal;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The place a sealed value belongs to. It is authenticated with the value: moved to another place, it does not open.
 *
 * @param stream the stream whose event carries it
 * @param event the event's declared name, as {@code child.identified}
 * @param field kebab-case, unique within the event, as {@code name} or {@code task-2}
 */
public record SealedField(UUID stream, String event, String field) {
    // No character that could blur where one name ends and the next begins.
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public SealedField {
        if (!NAME.matcher(event).matches() || !NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("no declared names: " + event + ", " + field);
        }
    }

    @Override
    public String toString() {
        return stream + "/" + event + "/" + field;
    }
}
