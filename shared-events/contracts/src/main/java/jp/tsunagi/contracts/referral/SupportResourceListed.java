package jp.tsunagi.contracts.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A support resource stands in the directory (社会資源の掲載), or stands in it with other particulars or another capacity: the
 * newest event of a resource holds, and says all of it.
 *
 * @param resource the resource's id
 * @param agency the agency that offers it
 * @param name its public name
 * @param kind what kind of support it is
 * @param sector the sector its agency worked in when its particulars were last recorded
 * @param prefecture the prefecture of its agency, two digits of JIS X 0401
 * @param municipalities the municipalities it serves: codes of five digits inside the prefecture, each once
 * @param ageFrom the youngest age it is for, in years; null for any
 * @param ageTo the oldest age it is for, in years, itself included; null for any
 * @param careItems the care it accepts, in declared order; empty for any
 * @param themes the matters of consultations it answers, in declared order; may be empty
 * @param capacity whether it takes anybody in
 */
public record SupportResourceListed(
        UUID resource,
        UUID agency,
        String name,
        ResourceKind kind,
        Sector sector,
        String prefecture,
        List<String> municipalities,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Set<CareItem> careItems,
        Set<ConsultationTheme> themes,
        ResourceCapacity capacity)
        implements PublicEvent {
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 99;

    /** Refuses a blank name, a resource that serves nobody, a place outside the prefecture or named twice, and ages that are none. */
    public SupportResourceListed {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(agency, "agency");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a resource's name has 1 to " + LONGEST_NAME + " characters");
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sector, "sector");
        MunicipalCode.requirePrefecture(prefecture);
        municipalities = List.copyOf(municipalities);
        for (String municipality : municipalities) {
            MunicipalCode.requireMunicipalityOf(prefecture, municipality);
        }
        if (municipalities.isEmpty() || new HashSet<>(municipalities).size() < municipalities.size()) {
            throw new IllegalArgumentException("a resource serves municipalities, each named once");
        }
        int youngest = Objects.requireNonNullElse(ageFrom, 0);
        int oldest = Objects.requireNonNullElse(ageTo, OLDEST);
        if (youngest < 0 || youngest > oldest || oldest > OLDEST) {
            throw new IllegalArgumentException("ages go from 0 to " + OLDEST + " years, the youngest first");
        }
        careItems = Codes.inDeclaredOrder(CareItem.class, careItems);
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
        Objects.requireNonNull(capacity, "capacity");
    }
}
