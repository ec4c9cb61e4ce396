package jp.tsunagi.demo.plan;

import java.util.List;
import java.util.UUID;

/**
 * A support center.
 *
 * @param id its id
 * @param name its public name
 * @param prefecture two digits
 * @param municipalities its area
 */
public record Center(UUID id, String name, String prefecture, List<String> municipalities) {

    public Center {
        municipalities = List.copyOf(municipalities);
    }
}
