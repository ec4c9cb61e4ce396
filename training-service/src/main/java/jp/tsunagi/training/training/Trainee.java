package jp.tsunagi.training.training;

import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.MunicipalCode;
import jp.tsunagi.contracts.training.Occupation;

/**
 * Somebody who takes part, without a name.
 *
 * @param trainee the person's id, the same in every training; random
 * @param sector where they work
 * @param occupation what they work as
 * @param municipality where their agency is, five digits
 */
public record Trainee(UUID trainee, Sector sector, Occupation occupation, String municipality) {
    /** Refuses what no figure could be made of. */
    public Trainee {
        Objects.requireNonNull(trainee, "trainee");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(occupation, "occupation");
        MunicipalCode.requireMunicipality(municipality);
    }
}
