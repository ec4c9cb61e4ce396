package jp.tsunagi.contracts;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One version of one public event as it is declared to the world.
 *
 * @param type the CloudEvents type, which never changes, such as {@code jp.tsunagi.intake.consultation-received.v1}
 * @param version the version that the type ends with, 1 or more
 * @param context the context that publishes it
 * @param event the record that carries it
 */
public record Contract<E extends PublicEvent>(String type, int version, Context context, Class<E> event) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Refuses a type that does not name its context and its version. */
    public Contract {
        Objects.requireNonNull(event, "event");
        String start = "jp.tsunagi." + context.word() + ".";
        String end = ".v" + version;
        if (version < 1
                || !type.startsWith(start)
                || !type.endsWith(end)
                || type.length() <= start.length() + end.length()
                || !NAME.matcher(type.substring(start.length(), type.length() - end.length()))
                        .matches()) {
            throw new IllegalArgumentException(
                    "not a declared type of " + context + ", version " + version + ": " + type);
        }
    }

    /** Whether a declared type is a later version of this event. */
    public boolean isBefore(String other) {
        String versioned =
                type.substring(0, type.length() - Integer.toString(version).length());
        String end = other.startsWith(versioned) ? other.substring(versioned.length()) : "";
        return NUMBER.matcher(end).matches() && Integer.parseInt(end) > version;
    }

    /** The topic on which the event is published. */
    public String topic() {
        return context.topic();
    }

    /** The CloudEvents {@code dataschema} of the event. */
    public URI dataSchema() {
        return URI.create("urn:tsunagi:schema:" + type);
    }

    /** The class path resource of the event's JSON Schema (2020-12). */
    public String schemaResource() {
        return "/schemas/" + type + ".json";
    }
}
