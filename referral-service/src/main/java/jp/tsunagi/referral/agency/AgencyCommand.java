package jp.tsunagi.referral.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agency. */
public sealed interface AgencyCommand {
    /**
     * Registers an agency, or registers it anew with other particulars.
     *
     * @param id chosen by whoever registers it, of any version but {@link Agency#DERIVED}
     * @param name its public name
     * @param kind what it is; null when nobody has said
     * @param prefecture two digits
     * @param municipality where it is, five digits
     * @param covers the municipalities it works for, five digits, in any order; its own always belongs to them
     * @param today by the business clock, in Japan
     */
    record RegisterAgency(
            UUID id,
            String name,
            Sector sector,
            @Nullable AgencyKind kind,
            String prefecture,
            String municipality,
            List<String> covers,
            LocalDate today)
            implements AgencyCommand {
        public RegisterAgency {
            name = name.strip();
            covers = Stream.concat(Stream.of(municipality), covers.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
