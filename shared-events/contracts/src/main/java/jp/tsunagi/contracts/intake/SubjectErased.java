package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A person's texts were erased (消去): the key that opens them was destroyed. Whoever holds texts of the same person
 * destroys its key as well and confirms that.
 *
 * @param subject the child's random id
 * @param prefecture the prefecture of the center that knew the child, two digits of JIS X 0401
 * @param consultations the consultations that were about the child, in the order of their ids; may be empty
 * @param erasedOn the day in Japan
 */
public record SubjectErased(UUID subject, String prefecture, List<UUID> consultations, LocalDate erasedOn)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public SubjectErased {
        Objects.requireNonNull(subject, "subject");
        MunicipalCode.requirePrefecture(prefecture);
        consultations = consultations.stream().sorted().distinct().toList();
        Objects.requireNonNull(erasedOn, "erasedOn");
    }
}
