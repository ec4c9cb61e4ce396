package jp.tsunagi.reporting.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.reporting.coordination.CaseFact;
import jp.tsunagi.reporting.coordination.CaseFact.FollowUp;
import jp.tsunagi.reporting.coordination.CaseFact.Handoff;
import jp.tsunagi.reporting.coordination.CaseFact.Stay;
import jp.tsunagi.reporting.coordination.HandoffState;
import org.jspecify.annotations.Nullable;

/** The tables {@code case_stay}, {@code handoff_fact} and {@code follow_up_fact}: together the fact of a case. */
public final class CaseFactTable implements RowTable<CaseFact> {
    private static final String SAVE_STAY = """
            INSERT INTO case_stay (case_id, place, prefecture, municipality, opened_on, recorded_at, closed_on, ended_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (case_id, place) DO UPDATE SET closed_on = excluded.closed_on, ended_at = excluded.ended_at
            """;
    private static final String SAVE_HANDOFF = """
            INSERT INTO handoff_fact (handoff, case_id, place, prefecture, municipality, offered_on, recorded_at, state,
              reason, settled_at, returned_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (handoff) DO UPDATE
            SET state = excluded.state, reason = excluded.reason, settled_at = excluded.settled_at,
                returned_at = excluded.returned_at
            """;
    private static final String SAVE_FOLLOW_UP = """
            INSERT INTO follow_up_fact (follow_up, case_id, place, prefecture, municipality, due_on, recorded_at, done_on,
              outcome, carer_work, done_at, ended_on, ended_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (follow_up) DO UPDATE
            SET done_on = excluded.done_on, outcome = excluded.outcome, carer_work = excluded.carer_work,
                done_at = excluded.done_at, ended_on = excluded.ended_on, ended_at = excluded.ended_at
            """;

    @Override
    public List<String> tables() {
        return List.of("case_stay", "handoff_fact", "follow_up_fact");
    }

    @Override
    public Uni<Map<UUID, CaseFact>> load(SqlConnection tx, Set<UUID> streams) {
        return load(tx, "case_stay", streams, CaseFactTable::stay)
                .chain(stays -> load(tx, "handoff_fact", streams, CaseFactTable::handoff)
                        .chain(handoffs -> load(tx, "follow_up_fact", streams, CaseFactTable::followUp)
                                .map(followUps -> {
                                    var loaded = new HashMap<UUID, CaseFact>();
                                    stays.forEach((id, places) -> loaded.put(
                                            id,
                                            new CaseFact(
                                                    id,
                                                    places,
                                                    handoffs.getOrDefault(id, List.of()),
                                                    followUps.getOrDefault(id, List.of()))));
                                    return loaded;
                                })));
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CaseFact> facts) {
        return save(tx, SAVE_STAY, facts, CaseFact::stays, CaseFactTable::writeStay)
                .chain(() -> save(tx, SAVE_HANDOFF, facts, CaseFact::handoffs, CaseFactTable::writeHandoff))
                .chain(() -> save(tx, SAVE_FOLLOW_UP, facts, CaseFact::followUps, CaseFactTable::writeFollowUp));
    }

    private static <T> Uni<Map<UUID, List<T>>> load(
            SqlConnection tx, String table, Set<UUID> cases, Function<Row, T> reading) {
        return tx.preparedQuery("SELECT * FROM " + table + " WHERE case_id = ANY ($1) ORDER BY case_id, place")
                .execute(Tuple.tuple().addArrayOfUUID(cases.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, List<T>>();
                    rows.forEach(row -> loaded.computeIfAbsent(row.getUUID("case_id"), _ -> new ArrayList<>())
                            .add(reading.apply(row)));
                    return loaded;
                });
    }

    /** A part of a case, and its place among the parts of its kind. */
    private record Part<T>(UUID caseId, int place, T value) {}

    private static <T> Uni<Void> save(
            SqlConnection tx,
            String statement,
            Collection<CaseFact> facts,
            Function<CaseFact, List<T>> parts,
            Function<Part<T>, Tuple> writing) {
        var rows = facts.stream()
                .flatMap(fact -> {
                    var values = parts.apply(fact);
                    return IntStream.range(0, values.size())
                            .mapToObj(place -> new Part<>(fact.caseId(), place, values.get(place)));
                })
                .map(writing)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple writeStay(Part<Stay> part) {
        var stay = part.value();
        return Tuple.tuple()
                .addUUID(part.caseId())
                .addInteger(part.place())
                .addString(stay.prefecture())
                .addString(stay.municipality())
                .addLocalDate(stay.openedOn())
                .addOffsetDateTime(moment(stay.recordedAt()))
                .addLocalDate(stay.closedOn())
                .addOffsetDateTime(moment(stay.endedAt()));
    }

    private static Tuple writeHandoff(Part<Handoff> part) {
        var handoff = part.value();
        return Tuple.tuple()
                .addUUID(handoff.id())
                .addUUID(part.caseId())
                .addInteger(part.place())
                .addString(handoff.prefecture())
                .addString(handoff.municipality())
                .addLocalDate(handoff.offeredOn())
                .addOffsetDateTime(moment(handoff.recordedAt()))
                .addString(handoff.state().name())
                .addString(handoff.reason() == null ? null : handoff.reason().name())
                .addOffsetDateTime(moment(handoff.settledAt()))
                .addOffsetDateTime(moment(handoff.returnedAt()));
    }

    private static Tuple writeFollowUp(Part<FollowUp> part) {
        var followUp = part.value();
        var done = followUp.done();
        var ending = followUp.ending();
        return Tuple.tuple()
                .addUUID(followUp.id())
                .addUUID(part.caseId())
                .addInteger(part.place())
                .addString(followUp.prefecture())
                .addString(followUp.municipality())
                .addLocalDate(followUp.dueOn())
                .addOffsetDateTime(moment(followUp.recordedAt()))
                .addLocalDate(done == null ? null : done.on())
                .addString(done == null ? null : done.outcome().name())
                .addString(
                        done == null || done.carerWork() == null
                                ? null
                                : done.carerWork().name())
                .addOffsetDateTime(done == null ? null : moment(done.recordedAt()))
                .addLocalDate(ending == null ? null : ending.on())
                .addOffsetDateTime(ending == null ? null : moment(ending.recordedAt()));
    }

    private static Stay stay(Row row) {
        return new Stay(
                row.getString("prefecture"),
                row.getString("municipality"),
                row.getLocalDate("opened_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getLocalDate("closed_on"),
                instant(row.getOffsetDateTime("ended_at")));
    }

    private static Handoff handoff(Row row) {
        var reason = row.getString("reason");
        return new Handoff(
                row.getUUID("handoff"),
                row.getString("prefecture"),
                row.getString("municipality"),
                row.getLocalDate("offered_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                HandoffState.valueOf(row.getString("state")),
                reason == null ? null : DeclineReason.valueOf(reason),
                instant(row.getOffsetDateTime("settled_at")),
                instant(row.getOffsetDateTime("returned_at")));
    }

    private static FollowUp followUp(Row row) {
        return new FollowUp(
                row.getUUID("follow_up"),
                row.getString("prefecture"),
                row.getString("municipality"),
                row.getLocalDate("due_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                done(row),
                ending(row));
    }

    private static FollowUp.@Nullable Done done(Row row) {
        var work = row.getString("carer_work");
        return row.getLocalDate("done_on") == null
                ? null
                : new FollowUp.Done(
                        row.getLocalDate("done_on"),
                        FollowUpOutcome.valueOf(row.getString("outcome")),
                        work == null ? null : CarerWork.valueOf(work),
                        row.getOffsetDateTime("done_at").toInstant());
    }

    private static FollowUp.@Nullable Ending ending(Row row) {
        return row.getLocalDate("ended_on") == null
                ? null
                : new FollowUp.Ending(
                        row.getLocalDate("ended_on"),
                        row.getOffsetDateTime("ended_at").toInstant());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
