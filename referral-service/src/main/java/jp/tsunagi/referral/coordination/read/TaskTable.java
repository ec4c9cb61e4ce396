package jp.tsunagi.referral.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.referral.coordination.read.TaskList.Task;

/** The table {@code case_task}: the tasks of a case are several rows. */
public final class TaskTable implements RowTable<TaskList> {
    private static final SqlTable TABLE = new SqlTable("case_task", 1, """
            id uuid, case_id uuid, conference uuid, place integer, agency uuid, due_on date, done_on date,
            case_closed boolean
            """);

    @Override
    public List<String> tables() {
        return List.of("case_task");
    }

    @Override
    public String stream() {
        return "case_id";
    }

    @Override
    public Uni<Map<UUID, TaskList>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "case_id", "case_id, conference, place", streams, Function.identity())
                .map(byCase -> {
                    var loaded = new HashMap<UUID, TaskList>();
                    byCase.forEach((id, some) -> loaded.put(
                            id,
                            new TaskList(
                                    id,
                                    some.getFirst().getBoolean("case_closed"),
                                    some.stream().map(TaskTable::read).toList())));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<TaskList> rows) {
        return TABLE.save(tx, rows.stream().flatMap(row -> row.all().stream().map(task -> write(row, task))));
    }

    private static Tuple write(TaskList row, Task task) {
        return Tuple.tuple()
                .addUUID(task.id())
                .addUUID(row.caseId())
                .addUUID(task.conference())
                .addInteger(task.place())
                .addUUID(task.agency())
                .addLocalDate(task.dueOn())
                .addLocalDate(task.doneOn())
                .addBoolean(row.caseClosed());
    }

    private static Task read(Row row) {
        return new Task(
                row.getUUID("conference"),
                row.getInteger("place"),
                row.getUUID("agency"),
                row.getLocalDate("due_on"),
                row.getLocalDate("done_on"));
    }
}
