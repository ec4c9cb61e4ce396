package jp.tsunagi.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a report gives, and as of when.
 *
 * @param prefecture two digits
 * @param municipality five digits inside the prefecture, for the figures of this municipality alone; null for all of the
 *     prefecture
 * @param asOf the day in Japan (集計時点): what had been recorded by the end of it is counted
 */
public record Coverage(String prefecture, @Nullable String municipality, LocalDate asOf) {
    /** Refuses a municipality of another prefecture. */
    public Coverage {
        MunicipalCode.requirePrefecture(prefecture);
        if (municipality != null) {
            MunicipalCode.requireMunicipalityOf(prefecture, municipality);
        }
    }

    /** The first moment of which nothing is counted any more. */
    public Instant end() {
        return asOf.plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
    }
}
