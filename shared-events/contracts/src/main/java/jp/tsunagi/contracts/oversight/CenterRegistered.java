package jp.tsunagi.contracts.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A support center was registered, or registered anew with other particulars: the newest event of a center holds.
 *
 * @param center the center's id
 * @param prefecture its prefecture, two digits of JIS X 0401
 * @param name its public name, such as 滋賀県医療的ケア児支援センター
 * @param municipalities its area: codes of five digits inside the prefecture, each once, wards not by themselves; empty
 *     while no area is assigned
 * @param openingHours when it is open in an ordinary week, Japan time, without overlaps; empty while not set
 */
public record CenterRegistered(
        UUID center, String prefecture, String name, List<String> municipalities, List<OpeningHours> openingHours)
        implements PublicEvent {
    private static final int LONGEST_NAME = 200;

    /** Refuses an area outside the prefecture, a place named twice, hours that overlap, and a blank name. */
    public CenterRegistered {
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a center's name has 1 to " + LONGEST_NAME + " characters");
        }
        municipalities = List.copyOf(municipalities);
        for (String municipality : municipalities) {
            MunicipalCode.requireMunicipalityOf(prefecture, municipality);
        }
        if (new HashSet<>(municipalities).size() < municipalities.size()) {
            throw new IllegalArgumentException("a center's area names each municipality once");
        }
        openingHours = List.copyOf(openingHours);
        for (int i = 0; i < openingHours.size(); i++) {
            for (OpeningHours later : openingHours.subList(i + 1, openingHours.size())) {
                if (openingHours.get(i).overlaps(later)) {
                    throw new IllegalArgumentException("opening hours overlap on " + later.dayOfWeek());
                }
            }
        }
    }
}
