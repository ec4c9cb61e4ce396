package jp.tsunagi.service.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of personal data, or the refusal of one.
 *
 * @param streams what was read about; several for a page of a list
 * @param body the body in whose name it was read; null where there is none
 * @param purpose why, a code in kebab-case such as {@code consultation}
 * @param fields which class of fields, a code in kebab-case such as {@code profile}
 * @param granted whether it was allowed
 */
public record Access(List<UUID> streams, @Nullable UUID body, String purpose, String fields, boolean granted) {
    public Access {
        streams = List.copyOf(streams);
        requireCode(purpose);
        requireCode(fields);
    }

    /** Free text would let personal data into the record itself. */
    private static void requireCode(String code) {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("purposes and fields are codes");
        }
    }
}
