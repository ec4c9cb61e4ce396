package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The 47 prefectures. */
public final class Prefectures {
    static final String KIND = "PREFECTURE";

    private static final List<Prefecture> ALL = ReferenceRows.read().stream()
            .filter(row -> row.kind().equals(KIND))
            .map(row -> new Prefecture(row.prefecture(), row.name(), row.kana()))
            .toList();
    private static final Map<String, Prefecture> BY_CODE =
            ALL.stream().collect(toUnmodifiableMap(Prefecture::code, Function.identity()));

    private Prefectures() {}

    /** All prefectures in the order of their codes. */
    public static List<Prefecture> all() {
        return ALL;
    }

    /** The prefecture with this code of two digits, or nothing. */
    public static Optional<Prefecture> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
