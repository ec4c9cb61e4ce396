package jp.tsunagi.reporting.coordination.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.reporting.coordination.CaseFact;
import jp.tsunagi.reporting.coordination.CaseFact.FollowUp;
import jp.tsunagi.reporting.coordination.CaseFact.Handoff;
import jp.tsunagi.reporting.coordination.CaseFact.Stay;
import jp.tsunagi.reporting.coordination.HandoffState;
import org.jspecify.annotations.Nullable;

/** The tables {@code case_stay}, {@code handoff_fact} and {@code follow_up_fact}: together the fact of a case. */
public final class CaseFactTable implements RowTable<CaseFact> {
    private static final SqlTable STAYS = new SqlTable("case_stay", 2, """
            case_id uuid, place integer, prefecture text, municipality text, opened_on date,
            recorded_at timestamptz, closed_on date, ended_at timestamptz
            """);
    private static final SqlTable HANDOFFS = new SqlTable("handoff_fact", 1, """
            handoff uuid, case_id uuid, place integer, prefecture text, municipality text, offered_on date,
            recorded_at timestamptz, state text, reason text, settled_at timestamptz, returned_at timestamptz
            """);
    private static final SqlTable FOLLOW_UPS = new SqlTable("follow_up_fact", 1, """
            follow_up uuid, case_id uuid, place integer, prefecture text, municipality text, due_on date,
            recorded_at timestamptz, done_on date, outcome text, carer_work text, done_at timestamptz,
            ended_on date, ended_at timestamptz
            """);

    @Override
    public List<String> tables() {
        return List.of("case_stay", "handoff_fact", "follow_up_fact");
    }

    @Override
    public String stream() {
        return "case_id";
    }

    @Override
    public Uni<Map<UUID, CaseFact>> load(SqlConnection tx, Set<UUID> streams) {
        return STAYS.load(tx, "case_id", "case_id, place", streams, CaseFactTable::stay)
                .chain(stays -> HANDOFFS.load(tx, "case_id", "case_id, place", streams, CaseFactTable::handoff)
                        .chain(handoffs -> FOLLOW_UPS
                                .load(tx, "case_id", "case_id, place", streams, CaseFactTable::followUp)
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
        return save(tx, STAYS, facts, CaseFact::stays, CaseFactTable::writeStay)
                .chain(() -> save(tx, HANDOFFS, facts, CaseFact::handoffs, CaseFactTable::writeHandoff))
                .chain(() -> save(tx, FOLLOW_UPS, facts, CaseFact::followUps, CaseFactTable::writeFollowUp));
    }

    /** A part of a case, and its place among the parts of its kind. */
    private record Part<T>(UUID caseId, int place, T value) {}

    private static <T> Uni<Void> save(
            SqlConnection tx,
            SqlTable table,
            Collection<CaseFact> facts,
            Function<CaseFact, List<T>> parts,
            Function<Part<T>, Tuple> writing) {
        return table.save(
                tx,
                facts.stream()
                        .flatMap(fact -> {
                            var values = parts.apply(fact);
                            return IntStream.range(0, values.size())
                                    .mapToObj(place -> new Part<>(fact.caseId(), place, values.get(place)));
                        })
                        .map(writing));
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
