package jp.tsunagi.reporting.oversight.center;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of a center. */
public sealed interface CenterCommand {
    /**
     * Registers a center, or registers it anew with other particulars. Order does not matter in its lists.
     *
     * @param id random
     * @param name its public name
     * @param prefecture two digits
     * @param municipalities its area, codes of five digits; empty while none is assigned
     * @param openingHours an ordinary week; empty while not set
     * @param today by the business clock, in Japan
     */
    record RegisterCenter(
            UUID id,
            String name,
            String prefecture,
            List<String> municipalities,
            List<OpeningSpan> openingHours,
            LocalDate today)
            implements CenterCommand {
        public RegisterCenter {
            name = name.strip();
            municipalities = municipalities.stream().sorted().toList();
            openingHours = openingHours.stream().sorted().toList();
        }
    }
}
