package jp.tsunagi.contracts.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * An agency stands in the directory (関係機関の登録), or stands in it with other particulars: the newest event of an agency holds.
 *
 * @param agency the agency's id
 * @param name its public name
 * @param sector the sector it works in
 * @param prefecture the prefecture it is in, two digits of JIS X 0401
 * @param municipality where it is, five digits of JIS X 0402 inside the prefecture
 * @param covers the municipalities it works for, where it is included: codes of five digits inside the prefecture, each once
 */
public record AgencyRegistered(
        UUID agency, String name, Sector sector, String prefecture, String municipality, List<String> covers)
        implements PublicEvent {
    private static final int LONGEST_NAME = 200;

    /** Refuses a blank name, a place outside the prefecture or named twice, and coverage without its own place. */
    public AgencyRegistered {
        Objects.requireNonNull(agency, "agency");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an agency's name has 1 to " + LONGEST_NAME + " characters");
        }
        Objects.requireNonNull(sector, "sector");
        MunicipalCode.requirePrefecture(prefecture);
        covers = List.copyOf(covers);
        if (!covers.contains(municipality)) {
            throw new IllegalArgumentException("an agency works where it is");
        }
        for (String covered : covers) {
            MunicipalCode.requireMunicipalityOf(prefecture, covered);
        }
        if (new HashSet<>(covers).size() < covers.size()) {
            throw new IllegalArgumentException("an agency's coverage names each municipality once");
        }
    }
}
