package jp.tsunagi.referral.agency;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import org.jspecify.annotations.Nullable;

/** What has happened to an agency. */
public sealed interface AgencyEvent {
    /** It was registered, or registered anew; the newest event holds. Fields as in the command, {@code covers} in order. */
    record AgencyRegistered(
            UUID id,
            String name,
            Sector sector,
            @Nullable AgencyKind kind,
            String prefecture,
            String municipality,
            List<String> covers)
            implements AgencyEvent {
        public AgencyRegistered {
            covers = List.copyOf(covers);
        }
    }
}
