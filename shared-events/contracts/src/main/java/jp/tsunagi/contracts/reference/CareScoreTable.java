package jp.tsunagi.contracts.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.WatchLevel;

/**
 * A version of the care-score table (医療的ケアスコア, 告示第122号 別表第1の1): points as data with the day from which they hold.
 * The score is an input to whoever decides, never a gate (notice 3).
 */
public final class CareScoreTable {
    private static final String RESOURCE = "/reference/care-score.csv";
    private static final String HEADER = "in_force_from,detail,basic,high,middle,low";
    private static final NavigableMap<LocalDate, CareScoreTable> VERSIONS = read();

    private record Points(int basic, Map<WatchLevel, Integer> watch) {}

    private final LocalDate inForceFrom;
    private final Map<CareDetail, Points> points = new EnumMap<>(CareDetail.class);

    private CareScoreTable(LocalDate inForceFrom) {
        this.inForceFrom = inForceFrom;
    }

    /** The version in force on a day; nothing before the first one. */
    public static Optional<CareScoreTable> inForceOn(LocalDate day) {
        return Optional.ofNullable(VERSIONS.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The version's name: the day from which it is in force, such as {@code 2021-04-01}. */
    public String version() {
        return inForceFrom.toString();
    }

    /**
     * The score of an assessment: basic points and points for watching. A tracheostomy under a ventilator adds no points
     * for watching.
     *
     * @param cares what the child needs, each detail once
     * @throws IllegalArgumentException when a detail stands twice, or has no row in this version
     */
    public int score(Collection<AssessedCare> cares) {
        Map<CareDetail, WatchLevel> watched = new EnumMap<>(CareDetail.class);
        for (AssessedCare care : cares) {
            if (watched.put(care.detail(), care.watch()) != null) {
                throw new IllegalArgumentException(care.detail() + " is assessed twice");
            }
        }
        return watched.entrySet().stream()
                .mapToInt(care -> {
                    Points row = row(care.getKey());
                    boolean watchedWithVentilator =
                            care.getKey() == CareDetail.TRACHEOSTOMY && watched.containsKey(CareDetail.VENTILATOR);
                    return row.basic()
                            + (watchedWithVentilator ? 0 : row.watch().getOrDefault(care.getValue(), 0));
                })
                .sum();
    }

    private Points row(CareDetail detail) {
        Points row = points.get(detail);
        if (row == null) {
            throw new IllegalArgumentException(detail + " has no row in version " + version());
        }
        return row;
    }

    private static NavigableMap<LocalDate, CareScoreTable> read() {
        var versions = new TreeMap<LocalDate, CareScoreTable>();
        for (List<String> cells : Csv.rows(RESOURCE, HEADER)) {
            var numbers = cells.stream().skip(2).map(Integer::valueOf).toList();
            versions.computeIfAbsent(LocalDate.parse(cells.getFirst()), CareScoreTable::new)
                    .points
                    .put(
                            CareDetail.valueOf(cells.get(1)),
                            new Points(
                                    numbers.getFirst(),
                                    Map.of(
                                            WatchLevel.HIGH, numbers.get(1),
                                            WatchLevel.MIDDLE, numbers.get(2),
                                            WatchLevel.LOW, numbers.get(3))));
        }
        return versions;
    }
}
