package jp.tsunagi.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the platform consists of, in the order in which people read it. */
enum Part {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    KEYCLOAK("Keycloak"),
    INTAKE("intake-service"),
    REFERRAL("referral-service"),
    TRAINING("training-service"),
    REPORTING("reporting-service"),
    STAFF_WEB("staff-web");

    private static final List<Part> SERVICES = List.of(INTAKE, REFERRAL, TRAINING, REPORTING);

    private static final List<Part> SEALING = List.of(INTAKE, REFERRAL);

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** The name that commands, logs and files use, for example {@code staff-web}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it; of our own programs also their module. */
    String title() {
        return title;
    }

    /** The part of a name that a person typed. */
    static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(name) || part.title.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The services, each with a database of its own. */
    static List<Part> services() {
        return SERVICES;
    }

    /** The services that seal, each with a key database of its own. */
    static List<Part> sealing() {
        return SEALING;
    }

    /** What runs our own code: the services and staff-web. */
    static List<Part> applications() {
        return Arrays.stream(values())
                .filter(part -> SERVICES.contains(part) || part == STAFF_WEB)
                .toList();
    }
}
