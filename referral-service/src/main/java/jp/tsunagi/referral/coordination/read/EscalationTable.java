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
import jp.tsunagi.referral.coordination.read.Escalations.Escalated;

/** The table {@code escalation}: what has come before the prefecture of one case is several rows. */
public final class EscalationTable implements RowTable<Escalations> {
    private static final SqlTable TABLE = new SqlTable("escalation", 1, """
            id uuid, case_id uuid, kind text, prefecture text, center uuid, municipality text, due_on date,
            raised_on date, settled_on date, case_closed boolean
            """);

    @Override
    public List<String> tables() {
        return List.of("escalation");
    }

    @Override
    public String stream() {
        return "case_id";
    }

    @Override
    public Uni<Map<UUID, Escalations>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "case_id", "case_id, raised_on, id", streams, Function.identity())
                .map(byCase -> {
                    var loaded = new HashMap<UUID, Escalations>();
                    byCase.forEach((id, some) -> loaded.put(
                            id,
                            new Escalations(
                                    id,
                                    some.getFirst().getBoolean("case_closed"),
                                    some.stream().map(EscalationTable::read).toList())));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<Escalations> rows) {
        return TABLE.save(tx, rows.stream().flatMap(row -> row.all().stream().map(one -> write(row, one))));
    }

    private static Tuple write(Escalations row, Escalated one) {
        return Tuple.tuple()
                .addUUID(one.id())
                .addUUID(row.caseId())
                .addString(one.kind().name())
                .addString(one.prefecture())
                .addUUID(one.center())
                .addString(one.municipality())
                .addLocalDate(one.dueOn())
                .addLocalDate(one.raisedOn())
                .addLocalDate(one.settledOn())
                .addBoolean(row.caseClosed());
    }

    private static Escalated read(Row row) {
        return new Escalated(
                row.getUUID("id"),
                EscalationKind.valueOf(row.getString("kind")),
                row.getString("prefecture"),
                row.getUUID("center"),
                row.getString("municipality"),
                row.getLocalDate("due_on"),
                row.getLocalDate("raised_on"),
                row.getLocalDate("settled_on"));
    }
}
