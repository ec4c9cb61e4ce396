package jp.tsunagi.referral.coordinator.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.coordinator.Completion;
import jp.tsunagi.referral.coordinator.Entry;
import jp.tsunagi.referral.coordinator.Placement;

/** The table {@code local_coordinator}. */
public final class CoordinatorTable extends StreamTable<CoordinatorOverview> {
    private static final SqlTable TABLE = new SqlTable("local_coordinator", 1, """
        id uuid, number integer, body uuid, prefecture text, municipalities text[], courses text[],
        completed_on date[], account text, reach text, from_day date, to_day date, capacity text,
        capacity_on date, ended_on date
        """);

    public CoordinatorTable() {
        super(TABLE, CoordinatorTable::write, CoordinatorTable::read);
    }

    private static Tuple write(CoordinatorOverview row) {
        var entry = row.entry();
        var placement = entry.placement();
        return Tuple.tuple()
                .addUUID(entry.id())
                .addInteger(row.number())
                .addUUID(entry.body())
                .addString(entry.prefecture())
                .addArrayOfString(placement.municipalities().toArray(String[]::new))
                .addArrayOfString(placement.trainings().stream()
                        .map(completed -> completed.course().name())
                        .toArray(String[]::new))
                .addArrayOfLocalDate(
                        placement.trainings().stream().map(Completion::on).toArray(LocalDate[]::new))
                .addString(placement.account())
                .addString(placement.reach())
                .addLocalDate(placement.from())
                .addLocalDate(placement.to())
                .addString(entry.capacity().name())
                .addLocalDate(entry.capacityOn())
                .addLocalDate(entry.endedOn());
    }

    private static CoordinatorOverview read(Row row) {
        var placement = new Placement(
                List.of(row.getArrayOfStrings("municipalities")),
                trainings(row.getArrayOfStrings("courses"), row.getArrayOfLocalDates("completed_on")),
                row.getString("account"),
                row.getString("reach"),
                row.getLocalDate("from_day"),
                row.getLocalDate("to_day"));
        return new CoordinatorOverview(
                row.getInteger("number"),
                new Entry(
                        row.getUUID("id"),
                        row.getUUID("body"),
                        row.getString("prefecture"),
                        placement,
                        ResourceCapacity.valueOf(row.getString("capacity")),
                        row.getLocalDate("capacity_on"),
                        row.getLocalDate("ended_on")));
    }

    /** Two columns, side by side. */
    static List<Completion> trainings(String[] courses, LocalDate[] completedOn) {
        return IntStream.range(0, courses.length)
                .mapToObj(i -> new Completion(CourseKind.valueOf(courses[i]), completedOn[i]))
                .toList();
    }
}
