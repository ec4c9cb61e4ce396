package jp.tsunagi.demo.plan;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;

/**
 * A body of the directory.
 *
 * @param id its id
 * @param name its public name
 * @param sector the sector it works in
 * @param municipality where it is, five digits
 * @param covers the municipalities it works for besides
 */
public record Agency(UUID id, String name, Sector sector, String municipality, List<String> covers) {

    public Agency {
        covers = List.copyOf(covers);
    }
}
