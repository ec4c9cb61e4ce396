package jp.tsunagi.bench.faults.run;

import static jp.tsunagi.bench.faults.run.Invariant.COMMANDS_ARE_WHOLE_OR_ABSENT;
import static jp.tsunagi.bench.faults.run.Invariant.VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryEvent;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;

/** Everything that was committed in one store, in commit order. */
record Ledger(List<StoredEvent> events) {
    Ledger {
        events = List.copyOf(events);
    }

    static Ledger of(Rows rows) {
        return new Ledger(rows.all(
                """
                        SELECT seq, xid::text, stream, version, type, type_version, data::text, actor, causation, correlation,
                               valid_at, recorded_at
                        FROM event ORDER BY event.xid, event.seq
                        """,
                row -> new StoredEvent(
                        row.getLong("seq"),
                        Long.parseLong(row.getString("xid")),
                        row.getObject("stream", UUID.class),
                        row.getInt("version"),
                        row.getString("type"),
                        row.getInt("type_version"),
                        row.getString("data"),
                        row.getString("actor"),
                        Origin.Provenance.PLATFORM,
                        row.getObject("causation", UUID.class),
                        row.getObject("correlation", UUID.class),
                        null,
                        row.getTimestamp("valid_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant())));
    }

    /** What an event says. */
    static DiaryEvent read(StoredEvent stored) {
        return Diary.EVENTS.read(stored).event();
    }

    /** The events of each command. */
    Map<UUID, List<StoredEvent>> byCommand() {
        var commands = new LinkedHashMap<UUID, List<StoredEvent>>();
        events.forEach(event -> commands.computeIfAbsent(event.causation(), _ -> new ArrayList<>())
                .add(event));
        return commands;
    }

    /** Versions follow on one another, and a command is one transaction on one stream, with its row beside it. */
    void check(Rows rows, Findings findings) {
        var versions = new HashMap<UUID, Integer>();
        for (var event : events) {
            int version = versions.merge(event.stream(), 1, Integer::sum);
            findings.unless(
                    event.version() == version,
                    VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER,
                    "%s comes where version %d belongs",
                    event,
                    version);
        }
        var commands = byCommand();
        commands.forEach((id, its) -> findings.unless(
                its.stream().map(Place::of).map(Place::xid).distinct().count() == 1
                        && its.stream().map(StoredEvent::stream).distinct().count() == 1
                        && its.getLast().version() - its.getFirst().version() + 1 == its.size(),
                COMMANDS_ARE_WHOLE_OR_ABSENT,
                "the events of command %s are apart: %s",
                id,
                its));
        var known = rows.all("SELECT id FROM command", row -> row.getObject(1, UUID.class));
        findings.unless(
                known.size() == commands.size() && commands.keySet().containsAll(known),
                COMMANDS_ARE_WHOLE_OR_ABSENT,
                "%d commands are known and %d have events",
                known.size(),
                commands.size());
    }
}
