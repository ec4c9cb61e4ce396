package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All municipalities of Japan, with the wards of designated cities and the six northern villages. */
public final class Municipalities {
    private static final Pattern FIVE_OR_SIX_DIGITS = Pattern.compile("[0-9]{5,6}");
    private static final String OF_A_PREFECTURE = "000";

    private static final List<Municipality> ALL = ReferenceRows.read().stream()
            .filter(row -> !row.kind().equals(Prefectures.KIND))
            .map(row -> new Municipality(
                    row.code(),
                    row.prefecture(),
                    MunicipalityKind.valueOf(row.kind()),
                    row.countsTo(),
                    row.name(),
                    row.kana(),
                    row.county(),
                    row.validFrom(),
                    row.validTo()))
            .toList();
    private static final Map<String, Municipality> BY_CODE =
            ALL.stream().collect(toUnmodifiableMap(Municipality::code, Function.identity()));
    private static final Map<String, List<Municipality>> COUNTED_BY_PREFECTURE = ALL.stream()
            .filter(municipality -> municipality.kind().isCounted())
            .collect(groupingBy(Municipality::prefecture, toUnmodifiableList()));

    private Municipalities() {}

    /** Everything with a code of JIS X 0402, in the order of the codes, past and present. */
    public static List<Municipality> all() {
        return ALL;
    }

    /**
     * The place of residence that a code names, whenever it existed.
     *
     * @param code five digits, or six with the check digit
     */
    public static Residence find(String code) {
        if (!FIVE_OR_SIX_DIGITS.matcher(code).matches()) {
            return new Residence.Malformed(code);
        }
        String five = code.substring(0, 5);
        if (code.length() == 6 && code.charAt(5) - '0' != MunicipalCode.checkDigit(five)) {
            return new Residence.WrongCheckDigit(code);
        }
        @Nullable Municipality named = BY_CODE.get(five);
        if (named == null) {
            return five.endsWith(OF_A_PREFECTURE)
                    ? Prefectures.find(five.substring(0, 2))
                            .<Residence>map(prefecture -> new Residence.NotAResidence(five, prefecture.name()))
                            .orElseGet(() -> new Residence.Unknown(code))
                    : new Residence.Unknown(code);
        }
        if (named.kind() == MunicipalityKind.NORTHERN_VILLAGE) {
            return new Residence.NotAResidence(five, named.name());
        }
        return new Residence.Known(counted(named), named);
    }

    /**
     * The place of residence that a code names on a day in Japan.
     *
     * @param code five digits, or six with the check digit
     * @param day the day on which it has to exist
     */
    public static Residence find(String code, LocalDate day) {
        return switch (find(code)) {
            case Residence.Known known
            when !known.named().validOn(day) -> new Residence.NotOnThatDay(known.named(), day);
            case Residence residence -> residence;
        };
    }

    /**
     * The code that is stored and counted by: five digits, a ward's city for a ward.
     *
     * @param code five or six digits of a place that people live in
     * @throws IllegalArgumentException when it is none
     */
    public static String counted(String code) {
        if (find(code) instanceof Residence.Known known) {
            return known.municipality().code();
        }
        throw new IllegalArgumentException("not the code of a place of residence");
    }

    /** The name of what a code of five digits stands for; of a ward with its city, such as 横浜市鶴見区. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(BY_CODE.get(code)).map(named -> {
            Municipality counted = counted(named);
            return counted.equals(named) ? named.name() : counted.name() + named.name();
        });
    }

    /** The municipalities of a prefecture that figures are counted by, in the order of their codes; none if unknown. */
    public static List<Municipality> ofPrefecture(String prefecture) {
        return COUNTED_BY_PREFECTURE.getOrDefault(prefecture, List.of());
    }

    private static Municipality counted(Municipality named) {
        return named.city() == null
                ? named
                : Objects.requireNonNull(BY_CODE.get(named.city()), "the city of ward " + named.code());
    }
}
