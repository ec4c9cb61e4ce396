package jp.tsunagi.intake.child.index;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.intake.child.match.Feature;
import jp.tsunagi.intake.child.match.Match;
import jp.tsunagi.intake.child.match.Sketch;
import jp.tsunagi.intake.child.match.Sketcher;
import jp.tsunagi.intake.child.profile.Profile;

/**
 * The table {@code child_index}: who may be the same child. It knows hashes and, as the facts do, municipalities. Fails with
 * {@link jp.tsunagi.eventstore.StoreUnavailable} when a database is away.
 */
public final class ChildIndex {
    private static final String COLUMNS =
            Stream.of(Feature.values()).map(ChildIndex::column).collect(Collectors.joining(", "));

    private static final String PUT = """
            INSERT INTO child_index (child, number, key, places, blocks, %s)
            VALUES ($1, $2, $3, $4, $5, %s)
            ON CONFLICT (child) DO UPDATE SET number = excluded.number, key = excluded.key, blocks = excluded.blocks, %s,
              places = ARRAY(SELECT DISTINCT unnest(child_index.places || excluded.places))
            WHERE NOT child_index.erased AND child_index.number <= excluded.number
            """.formatted(
                    COLUMNS,
                    IntStream.range(0, Feature.values().length)
                            .mapToObj(feature -> "$" + (6 + feature))
                            .collect(Collectors.joining(", ")),
                    Stream.of(Feature.values())
                            .map(ChildIndex::column)
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", ")));

    private static final String ERASE = """
            INSERT INTO child_index (child, number, key, erased) VALUES ($1, 0, 0, true)
            ON CONFLICT (child) DO UPDATE SET erased = true, places = '{}', blocks = '{}', %s
            """.formatted(Stream.of(Feature.values())
            .map(feature -> column(feature) + " = NULL")
            .collect(Collectors.joining(", ")));

    /** By whatever record somebody is found, the one that goes on is named. */
    private static final String FIND = """
            SELECT coalesce(c.merged_into, i.child) AS child, s.body, s.prefecture, i.places, i.blocks, %s
            FROM child_index i JOIN stream s ON s.id = i.child LEFT JOIN child c ON c.id = i.child
            WHERE i.key = $1 AND i.blocks && $2
            """.formatted(
            Stream.of(Feature.values()).map(feature -> "i." + column(feature)).collect(Collectors.joining(", ")));

    /** Children whose entry is missing, or shows an older version of the record, or another key. */
    private static final String DUE = """
            SELECT c.id FROM child c LEFT JOIN child_index i ON i.child = c.id
            WHERE (i.child IS NULL OR (NOT i.erased AND (i.number < c.number OR i.key <> $1))) AND c.id <> ALL ($3)
            LIMIT $2
            """;

    private final Pool relay;
    private final IndexKeys keys;

    /** @param relay connections of the role {@code intake_relay} */
    public ChildIndex(Pool relay, IndexKeys keys) {
        this.relay = relay;
        this.keys = keys;
    }

    /**
     * A record that may be of the same child.
     *
     * @param center that keeps it
     * @param prefecture the center's, two digits
     */
    public record Found(UUID child, UUID center, String prefecture, Match match) {}

    /** The candidates for a child, the likeliest first. */
    public Uni<List<Found>> candidates(Profile profile, Set<String> places) {
        return keys.current().chain(key -> {
            var sketch = new Sketcher(key.key()).sketch(profile, places);
            return relay.preparedQuery(FIND)
                    .execute(Tuple.of(key.id(), longs(sketch.blocks())))
                    .map(rows -> {
                        var found = new ArrayList<Found>();
                        rows.forEach(row -> found.add(new Found(
                                row.getUUID("child"),
                                row.getUUID("body"),
                                row.getString("prefecture"),
                                Match.of(sketch, sketch(row)))));
                        return best(found);
                    })
                    .onFailure()
                    .transform(Failures::translate);
        });
    }

    /** Each child once, by the record that is most like it. */
    private static List<Found> best(List<Found> found) {
        var seen = new HashSet<UUID>();
        return found.stream()
                .filter(candidate -> candidate.match().isCandidate())
                .sorted(Comparator.comparing(
                        (Found candidate) -> candidate.match().bits(), Comparator.reverseOrder()))
                .filter(candidate -> seen.add(candidate.child()))
                .toList();
    }

    /**
     * Takes a child in, or what has become of it; earlier municipalities stay.
     *
     * @param number version of the child's stream that this is
     */
    public Uni<Void> put(UUID child, int number, Profile profile, Set<String> places) {
        return keys.current().chain(key -> {
            var sketch = new Sketcher(key.key()).sketch(profile, places);
            var entry = Tuple.tuple()
                    .addUUID(child)
                    .addInteger(number)
                    .addInteger(key.id())
                    .addArrayOfString(sketch.places().toArray(String[]::new))
                    .addArrayOfLong(longs(sketch.blocks()));
            for (var feature : Feature.values()) {
                var hashes = sketch.hashes().get(feature);
                entry.addValue(hashes == null ? null : longs(hashes));
            }
            return relay.preparedQuery(PUT)
                    .execute(entry)
                    .replaceWithVoid()
                    .onFailure()
                    .transform(Failures::translate);
        });
    }

    /** Removes what is known of a child, for good: nothing that is put later comes in. */
    public Uni<Void> erase(UUID child) {
        return relay.preparedQuery(ERASE)
                .execute(Tuple.of(child))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    /** Up to {@code limit} children, without some, whose entry is not what their record is. */
    Uni<List<UUID>> due(int limit, Set<UUID> without) {
        return keys.current()
                .chain(key -> relay.preparedQuery(DUE).execute(Tuple.of(key.id(), limit, without.toArray(UUID[]::new))))
                .<List<UUID>>map(rows -> {
                    var due = new ArrayList<UUID>();
                    rows.forEach(row -> due.add(row.getUUID("id")));
                    return due;
                })
                .onFailure()
                .transform(Failures::translate);
    }

    private static Sketch sketch(Row row) {
        var hashes = new EnumMap<Feature, List<Long>>(Feature.class);
        for (var feature : Feature.values()) {
            var known = row.getArrayOfLongs(column(feature));
            if (known != null) {
                hashes.put(feature, List.of(known));
            }
        }
        return new Sketch(hashes, Set.of(row.getArrayOfStrings("places")), Set.of(row.getArrayOfLongs("blocks")));
    }

    private static String column(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT);
    }

    private static Long[] longs(Collection<Long> hashes) {
        return hashes.toArray(Long[]::new);
    }
}
