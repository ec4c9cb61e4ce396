package jp.tsunagi.demo.plan;

import java.util.List;

/** Which agencies a family meets. */
final class Agencies {
    private Agencies() {}

    /** Those of the municipality, and those at the seat of its zone. */
    static List<Agency> near(List<Agency> agencies, String municipality) {
        if (!municipality.startsWith(Cast.PREFECTURE)) {
            return agencies;
        }
        var seat = Zone.of(municipality).municipalities().getFirst();
        return agencies.stream()
                .filter(agency -> agency.municipality().equals(municipality)
                        || agency.municipality().equals(seat))
                .filter(agency -> agency.covers().isEmpty())
                .toList();
    }
}
