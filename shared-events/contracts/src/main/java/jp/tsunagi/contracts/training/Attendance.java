package jp.tsunagi.contracts.training;

import java.util.Objects;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * How many of one kind took part in a training.
 *
 * @param sector where they work
 * @param municipality where their agency is, five digits of JIS X 0402
 * @param occupation what they work as
 * @param attendees how many, each counted once, 1 or more
 */
public record Attendance(Sector sector, String municipality, Occupation occupation, int attendees) {

    /** Refuses a missing part and a row of nobody. */
    public Attendance {
        Objects.requireNonNull(sector, "sector");
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(occupation, "occupation");
        if (attendees < 1) {
            throw new IllegalArgumentException("a row counts one person or more");
        }
    }
}
