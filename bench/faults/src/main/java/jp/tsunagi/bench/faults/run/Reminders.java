package jp.tsunagi.bench.faults.run;

import static jp.tsunagi.bench.faults.run.Invariant.NO_TIMER_FIRES_EARLY;
import static jp.tsunagi.bench.faults.run.Invariant.NO_TIMER_FIRES_TWICE;
import static jp.tsunagi.bench.faults.run.Invariant.NO_TIMER_IS_FORGOTTEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryEvent.EntryWritten;
import jp.tsunagi.bench.faults.diary.DiaryEvent.Reminded;
import jp.tsunagi.bench.faults.diary.DiaryEvent.ReminderCanceled;
import jp.tsunagi.bench.faults.diary.DiaryEvent.ReminderSet;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.StoredEvent;

/** The reminders as the events tell of them: each setting fires once at most, and in the end the last one has. */
final class Reminders {
    /** Each setting of a stream's reminder, by the command that its firing has to be. */
    private final Map<UUID, Instant> due = new HashMap<>();

    private final Map<UUID, UUID> pending = new HashMap<>();
    private final Set<UUID> fired = new HashSet<>();
    private final List<Duration> late = new ArrayList<>();
    private final Findings findings;

    private Reminders(Findings findings) {
        this.findings = findings;
    }

    /** Looks at all of them; answers how long after their due times they fired. */
    static List<Duration> check(Ledger ledger, Findings findings) {
        var reminders = new Reminders(findings);
        ledger.events().forEach(reminders::take);
        reminders.pending.forEach((stream, firing) -> findings.unless(
                reminders.fired.contains(firing),
                NO_TIMER_IS_FORGOTTEN,
                "the reminder of %s was due at %s and has not fired",
                stream,
                reminders.due.get(firing)));
        return reminders.late;
    }

    private void take(StoredEvent stored) {
        switch (Ledger.read(stored)) {
            case EntryWritten _ -> {}
            case ReminderSet(var at) -> {
                var firing = firing(stored);
                due.put(firing, at);
                pending.put(stored.stream(), firing);
            }
            case ReminderCanceled() -> pending.remove(stored.stream());
            case Reminded() -> fired(stored);
        }
    }

    private void fired(StoredEvent stored) {
        var at = due.get(stored.causation());
        findings.unless(
                at != null && fired.add(stored.causation()),
                NO_TIMER_FIRES_TWICE,
                "%s is not the one firing of a setting of its reminder",
                stored);
        if (at != null) {
            findings.unless(!stored.recordedAt().isBefore(at), NO_TIMER_FIRES_EARLY, "%s fires before %s", stored, at);
            late.add(Duration.between(at, stored.recordedAt()));
        }
    }

    /** The command that the firing of this setting is, on whatever replica; a setting is named by the stream's version. */
    private static UUID firing(StoredEvent setting) {
        return Origin.platform(
                        "timer:%s:%s:%d".formatted(setting.stream(), Diary.REMINDER, setting.version()),
                        setting.stream())
                .commandId();
    }
}
