package jp.tsunagi.training.training.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.training.training.TrainingStage;

/** The table {@code training}. */
public final class TrainingTable extends StreamTable<TrainingOverview> {
    private static final SqlTable TABLE = new SqlTable("training", 1, """
            id uuid, prefecture text, kind text, title text, fiscal_year integer, first_day date, last_day date,
            days integer, capacity integer, method text, subsidized boolean, number integer, stage text,
            enrolled integer, attendees integer, completed integer
            """);

    public TrainingTable() {
        super(TABLE, TrainingTable::write, TrainingTable::read);
    }

    private static Tuple write(TrainingOverview row) {
        var plan = row.plan();
        var progress = row.progress();
        return Tuple.tuple()
                .addUUID(plan.id())
                .addString(plan.prefecture())
                .addString(plan.kind().name())
                .addString(plan.title())
                .addInteger(plan.fiscalYear())
                .addLocalDate(plan.firstDay())
                .addLocalDate(plan.lastDay())
                .addInteger(plan.days())
                .addInteger(plan.capacity())
                .addString(plan.method().name())
                .addBoolean(plan.subsidized())
                .addInteger(progress.number())
                .addString(progress.stage().name())
                .addInteger(progress.enrolled())
                .addInteger(progress.attendees())
                .addInteger(progress.completed());
    }

    private static TrainingOverview read(Row row) {
        return new TrainingOverview(
                new TrainingOverview.Plan(
                        row.getUUID("id"),
                        row.getString("prefecture"),
                        CourseKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getInteger("fiscal_year"),
                        row.getLocalDate("first_day"),
                        row.getLocalDate("last_day"),
                        row.getInteger("days"),
                        row.getInteger("capacity"),
                        TrainingMethod.valueOf(row.getString("method")),
                        row.getBoolean("subsidized")),
                new TrainingOverview.Progress(
                        row.getInteger("number"),
                        TrainingStage.valueOf(row.getString("stage")),
                        row.getInteger("enrolled"),
                        row.getInteger("attendees"),
                        row.getInteger("completed")));
    }
}
