package jp.tsunagi.referral.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUp;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.FollowUpState;
import jp.tsunagi.referral.coordination.FollowUps;
import jp.tsunagi.referral.coordination.FollowUps.Planned;
import jp.tsunagi.referral.coordination.FollowUps.Told;
import org.jspecify.annotations.Nullable;

/** The table {@code follow_up}: the plan of a case is several rows. */
public final class FollowUpTable implements RowTable<FollowUpPlan> {
    private static final SqlTable TABLE = new SqlTable("follow_up", 1, """
            id uuid, case_id uuid, handoff uuid, municipality text, months_after integer, due_on date,
            state text, done_on date, outcome text, carer_work text, missed text, missed_on date,
            case_closed boolean
            """);

    @Override
    public List<String> tables() {
        return List.of("follow_up");
    }

    @Override
    public String stream() {
        return "case_id";
    }

    @Override
    public Uni<Map<UUID, FollowUpPlan>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "case_id", "case_id, due_on, id", streams, Function.identity())
                .map(byCase -> {
                    var loaded = new HashMap<UUID, FollowUpPlan>();
                    byCase.forEach((id, some) -> loaded.put(id, plan(id, some)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<FollowUpPlan> rows) {
        return TABLE.save(
                tx,
                rows.stream().flatMap(plan -> plan.followUps().all().stream().map(planned -> write(plan, planned))));
    }

    private static Tuple write(FollowUpPlan plan, Planned planned) {
        var followUp = planned.followUp();
        @Nullable Told told = planned.told();
        @Nullable FollowUpResult result = planned.result();
        return Tuple.tuple()
                .addUUID(followUp.id())
                .addUUID(plan.caseId())
                .addUUID(followUp.handoff())
                .addString(followUp.municipality())
                .addInteger(followUp.monthsAfter())
                .addLocalDate(followUp.dueOn())
                .addString(planned.state().name())
                .addLocalDate(result == null ? null : result.doneOn())
                .addString(result == null ? null : result.outcome().name())
                .addString(
                        result == null || result.carerWork() == null
                                ? null
                                : result.carerWork().name())
                .addString(told == null ? null : told.level().name())
                .addLocalDate(told == null ? null : told.on())
                .addBoolean(plan.caseClosed());
    }

    private static FollowUpPlan plan(UUID id, List<Row> rows) {
        return new FollowUpPlan(
                id,
                new FollowUps(rows.stream().map(FollowUpTable::read).toList()),
                rows.getFirst().getBoolean("case_closed"));
    }

    private static Planned read(Row row) {
        return new Planned(
                new FollowUp(
                        row.getUUID("id"),
                        row.getUUID("handoff"),
                        row.getString("municipality"),
                        row.getInteger("months_after"),
                        row.getLocalDate("due_on")),
                FollowUpState.valueOf(row.getString("state")),
                result(row),
                told(row));
    }

    private static @Nullable Told told(Row row) {
        @Nullable String level = row.getString("missed");
        return level == null ? null : new Told(EscalationLevel.valueOf(level), row.getLocalDate("missed_on"));
    }

    private static @Nullable FollowUpResult result(Row row) {
        @Nullable LocalDate doneOn = row.getLocalDate("done_on");
        @Nullable String carerWork = row.getString("carer_work");
        return doneOn == null
                ? null
                : new FollowUpResult(
                        doneOn,
                        FollowUpOutcome.valueOf(row.getString("outcome")),
                        carerWork == null ? null : CarerWork.valueOf(carerWork));
    }
}
