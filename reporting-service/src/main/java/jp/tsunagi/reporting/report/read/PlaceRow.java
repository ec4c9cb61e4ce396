package jp.tsunagi.reporting.report.read;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;
import jp.tsunagi.contracts.reference.Prefecture;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.Tally;
import jp.tsunagi.service.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table by municipality.
 *
 * @param municipality five digits; null for the unknown
 */
public record PlaceRow(@Nullable String municipality, String name) {
    /**
     * The rows of a table in their order: all municipalities of the prefecture that existed at some time from the first to
     * the last day, others in which something was counted, last the unknown. A report of one municipality has that row
     * alone.
     */
    public static List<PlaceRow> of(
            Coverage coverage, LocalDate first, LocalDate last, Tally tally, Language language) {
        return Stream.concat(
                        known(coverage, first, last, tally),
                        coverage.municipality() == null
                                ? Stream.of(new PlaceRow(null, Labels.UNKNOWN.in(language)))
                                : Stream.empty())
                .toList();
    }

    /** The same rows without the unknown, for what is always recorded with its municipality. */
    public static List<PlaceRow> ofKnown(Coverage coverage, LocalDate first, LocalDate last, Tally tally) {
        return known(coverage, first, last, tally).toList();
    }

    /** What the first column of a line says: two municipalities may have one name. */
    public static String label(@Nullable String municipality, String name) {
        return municipality == null ? name : municipality + " " + name;
    }

    private static Stream<PlaceRow> known(Coverage coverage, LocalDate first, LocalDate last, Tally tally) {
        if (coverage.municipality() != null) {
            return Stream.of(new PlaceRow(coverage.municipality(), municipalityName(coverage.municipality())));
        }
        var counted = tally.places();
        var inside = Municipalities.ofPrefecture(coverage.prefecture()).stream()
                .filter(place -> existed(place, first, last) || counted.contains(place.code()))
                .map(Municipality::code)
                .toList();
        var elsewhere = counted.stream().filter(not(inside::contains)).sorted();
        return Stream.concat(
                inside.stream().map(code -> new PlaceRow(code, municipalityName(code))),
                elsewhere.map(code -> new PlaceRow(code, nameWithPrefecture(code))));
    }

    private static boolean existed(Municipality place, LocalDate first, LocalDate last) {
        return (place.validFrom() == null || !place.validFrom().isAfter(last))
                && (place.validTo() == null || !place.validTo().isBefore(first));
    }

    /** The name of the municipality that a report is of; null for all of a prefecture. */
    public static @Nullable String municipalityName(Coverage coverage) {
        return coverage.municipality() == null ? null : municipalityName(coverage.municipality());
    }

    /** A municipality's name; its code when it has none. */
    static String municipalityName(String code) {
        return Municipalities.name(code).orElse(code);
    }

    /** A prefecture's name. */
    public static String prefectureName(String code) {
        return Optional.of(code)
                .flatMap(Prefectures::find)
                .map(Prefecture::name)
                .orElse("");
    }

    /** Two prefectures may each have a 府中市. */
    private static String nameWithPrefecture(String code) {
        return prefectureName(code.substring(0, 2)) + municipalityName(code);
    }
}
