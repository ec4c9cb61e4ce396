package jp.tsunagi.referral.resource;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;

/**
 * All that the directory says of a resource.
 *
 * @param agency who offers it
 * @param sector the sector the agency worked in when the offering was last recorded
 * @param prefecture the agency's, two digits
 * @param offering what it offers
 * @param capacity whether it takes anybody in
 * @param capacityOn the day in Japan on which that was reported
 */
public record Listing(
        UUID agency,
        Sector sector,
        String prefecture,
        Offering offering,
        ResourceCapacity capacity,
        LocalDate capacityOn) {
    Listing with(Sector sector, Offering offering) {
        return new Listing(agency, sector, prefecture, offering, capacity, capacityOn);
    }

    Listing with(ResourceCapacity capacity, LocalDate on) {
        return new Listing(agency, sector, prefecture, offering, capacity, on);
    }
}
