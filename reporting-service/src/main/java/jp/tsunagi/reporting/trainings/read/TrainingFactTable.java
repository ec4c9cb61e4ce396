package jp.tsunagi.reporting.trainings.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.reporting.trainings.TrainingFact;
import jp.tsunagi.reporting.trainings.TrainingFact.Certification;
import jp.tsunagi.reporting.trainings.TrainingFact.Holding;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code training_fact} and {@code training_attendance}: together the fact of a training. The second stands for
 * itself, because a municipality sees its own people and nothing of the training as a whole.
 */
public final class TrainingFactTable implements RowTable<TrainingFact> {
    private static final SqlTable TRAININGS = new SqlTable("training_fact", 1, """
            training uuid, prefecture text, kind text, last_day date, recorded_at timestamptz, held_on date,
            capacity integer, enrolled integer, held_at timestamptz, completions integer,
            certified_at timestamptz
            """);
    private static final SqlTable ATTENDANCE = new SqlTable("training_attendance", 4, """
            training uuid, sector text, municipality text, occupation text, attendees integer, prefecture text,
            kind text, held_on date, recorded_at timestamptz
            """);

    @Override
    public List<String> tables() {
        return List.of("training_fact", "training_attendance");
    }

    @Override
    public String stream() {
        return "training";
    }

    @Override
    public Uni<Map<UUID, TrainingFact>> load(SqlConnection tx, Set<UUID> streams) {
        return ATTENDANCE
                .load(tx, "training", "training", streams, TrainingFactTable::attendance)
                .chain(attendance -> TRAININGS
                        .load(tx, "training", "training", streams, row -> row)
                        .map(rows -> {
                            var loaded = new HashMap<UUID, TrainingFact>();
                            rows.forEach((id, found) ->
                                    loaded.put(id, read(found.getFirst(), attendance.getOrDefault(id, List.of()))));
                            return loaded;
                        }));
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<TrainingFact> facts) {
        return TRAININGS
                .save(tx, facts.stream().map(TrainingFactTable::write))
                .chain(() -> ATTENDANCE.save(tx, facts.stream().flatMap(TrainingFactTable::writeAttendance)));
    }

    private static Tuple write(TrainingFact fact) {
        var holding = fact.holding();
        var certification = fact.certification();
        return Tuple.tuple()
                .addUUID(fact.training())
                .addString(fact.prefecture())
                .addString(fact.kind().name())
                .addLocalDate(fact.lastDay())
                .addOffsetDateTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(holding == null ? null : holding.on())
                .addInteger(holding == null ? null : holding.capacity())
                .addInteger(holding == null ? null : holding.enrolled())
                .addOffsetDateTime(holding == null ? null : holding.recordedAt().atOffset(ZoneOffset.UTC))
                .addInteger(certification == null ? null : certification.completions())
                .addOffsetDateTime(
                        certification == null
                                ? null
                                : certification.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Stream<Tuple> writeAttendance(TrainingFact fact) {
        var holding = fact.holding();
        return holding == null
                ? Stream.empty()
                : holding.attendance().stream()
                        .map(row -> Tuple.tuple()
                                .addUUID(fact.training())
                                .addString(row.sector().name())
                                .addString(row.municipality())
                                .addString(row.occupation().name())
                                .addInteger(row.attendees())
                                .addString(fact.prefecture())
                                .addString(fact.kind().name())
                                .addLocalDate(holding.on())
                                .addOffsetDateTime(holding.recordedAt().atOffset(ZoneOffset.UTC)));
    }

    private static Attendance attendance(Row row) {
        return new Attendance(
                Sector.valueOf(row.getString("sector")),
                row.getString("municipality"),
                Occupation.valueOf(row.getString("occupation")),
                row.getInteger("attendees"));
    }

    private static TrainingFact read(Row row, List<Attendance> attendance) {
        return new TrainingFact(
                row.getUUID("training"),
                row.getString("prefecture"),
                CourseKind.valueOf(row.getString("kind")),
                row.getLocalDate("last_day"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                holding(row, attendance),
                certification(row));
    }

    private static @Nullable Holding holding(Row row, List<Attendance> attendance) {
        return row.getLocalDate("held_on") == null
                ? null
                : new Holding(
                        row.getLocalDate("held_on"),
                        row.getInteger("capacity"),
                        row.getInteger("enrolled"),
                        attendance,
                        row.getOffsetDateTime("held_at").toInstant());
    }

    private static @Nullable Certification certification(Row row) {
        return row.getInteger("completions") == null
                ? null
                : new Certification(
                        row.getInteger("completions"),
                        row.getOffsetDateTime("certified_at").toInstant());
    }
}
