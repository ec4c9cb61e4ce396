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
 * A version of the care-score table (医療的ケアスコア, 告示第122号 別表第1の1): points are data with the day from which they hold.
 * The score is an input to whoever decides, never a gate (notice 3).
 */
public final class CareScoreTable {
    private static final String RESOURCE = "/reference/care-score.csv";
    private static final String HEADER = "in_force_from,detail,basic,high,middle,low";
    private static final NavigableMap<LocalDate, CareScoreTable> VERSIONS = read();

    private record Points(int basic, int high, int middle, int low) {

        static Points of(List<String> cells) {
            return new Points(
                    Integer.parseInt(cells.get(0)),
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)));
        }

        int watched(WatchLevel level) {
            return switch (level) {
                case HIGH -> high;
                case MIDDLE -> middle;
                case LOW -> low;
            };
        }
    }

    private final LocalDate inForceFrom;
    private final Map<CareDetail, Points> points;

    private CareScoreTable(LocalDate inForceFrom, Map<CareDetail, Points> points) {
        this.inForceFrom = inForceFrom;
        this.points = points;
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
     * The score of an assessment: basic points and points for watching, over all details, those of one item added up. A
     * tracheostomy under a ventilator adds no points for watching.
     *
     * @param cares what the child needs, each detail once
     * @return points, 0 or more
     * @throws IllegalArgumentException when a detail stands twice, or has no row in this version
     */
    public int score(Collection<AssessedCare> cares) {
        var watched = new EnumMap<CareDetail, WatchLevel>(CareDetail.class);
        for (AssessedCare care : cares) {
            if (watched.put(care.detail(), care.watch()) != null) {
                throw new IllegalArgumentException(care.detail() + " is assessed twice");
            }
        }
        int score = 0;
        for (var care : watched.entrySet()) {
            Points row = row(care.getKey());
            score += row.basic();
            if (care.getKey() != CareDetail.TRACHEOSTOMY || !watched.containsKey(CareDetail.VENTILATOR)) {
                score += row.watched(care.getValue());
            }
        }
        return score;
    }

    private Points row(CareDetail detail) {
        Points row = points.get(detail);
        if (row == null) {
            throw new IllegalArgumentException(detail + " has no row in version " + version());
        }
        return row;
    }

    private static NavigableMap<LocalDate, CareScoreTable> read() {
        var rows = new TreeMap<LocalDate, Map<CareDetail, Points>>();
        for (List<String> cells : Csv.rows(RESOURCE, HEADER)) {
            var version = rows.computeIfAbsent(LocalDate.parse(cells.getFirst()), _ -> new EnumMap<>(CareDetail.class));
            if (version.put(CareDetail.valueOf(cells.get(1)), Points.of(cells.subList(2, 6))) != null) {
                throw new IllegalStateException(RESOURCE + " has two rows of " + cells.subList(0, 2));
            }
        }
        var versions = new TreeMap<LocalDate, CareScoreTable>();
        rows.forEach((from, points) -> versions.put(from, new CareScoreTable(from, points)));
        return versions;
    }
}
