package jp.tsunagi.reporting.oversight.center;

import java.util.List;
import java.util.UUID;

/** What has happened to a center. */
public sealed interface CenterEvent {
    /** It was registered, or registered anew; the newest event holds. Fields as in the command, lists in order. */
    record CenterRegistered(
            UUID id, String name, String prefecture, List<String> municipalities, List<OpeningSpan> openingHours)
            implements CenterEvent {
        public CenterRegistered {
            municipalities = List.copyOf(municipalities);
            openingHours = List.copyOf(openingHours);
        }
    }
}
