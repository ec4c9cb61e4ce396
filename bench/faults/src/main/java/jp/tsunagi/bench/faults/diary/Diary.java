package jp.tsunagi.bench.faults.diary;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagi.bench.faults.diary.DiaryCommand.CancelReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.Remind;
import jp.tsunagi.bench.faults.diary.DiaryCommand.SetReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.Write;
import jp.tsunagi.bench.faults.diary.DiaryEvent.EntryWritten;
import jp.tsunagi.bench.faults.diary.DiaryEvent.Reminded;
import jp.tsunagi.bench.faults.diary.DiaryEvent.ReminderCanceled;
import jp.tsunagi.bench.faults.diary.DiaryEvent.ReminderSet;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;

/**
 * A decider that forgives nothing: each command that arrives twice makes its events twice. Whatever is done once with it
 * is done once by the kernel. The state is whether a reminder is set.
 */
public final class Diary implements Decider<DiaryCommand, Boolean, DiaryEvent> {
    /** The streams that clients write in. */
    public static final String CATEGORY = "diary";

    /** The name of the reminder's timer. */
    public static final String REMINDER = "reminder";

    /** The events by their names. */
    public static final EventCatalogue<DiaryEvent> EVENTS = EventCatalogue.of(DiaryEvent.class)
            .declare(EntryWritten.class, "diary.entry-written", 1)
            .declare(ReminderSet.class, "diary.reminder-set", 1)
            .declare(ReminderCanceled.class, "diary.reminder-canceled", 1)
            .declare(Reminded.class, "diary.reminded", 1)
            .build();

    private static final Tenancy HOLDER =
            new Tenancy("25", UUID.fromString("25000000-0000-4000-8000-000000000001"), null);

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Decision<DiaryEvent> decide(Boolean reminderIsSet, DiaryCommand command) {
        return switch (command) {
            case Write(int entries) ->
                new Decision.Accepted<>(
                        IntStream.rangeClosed(1, entries)
                                .<DiaryEvent>mapToObj(EntryWritten::new)
                                .toList(),
                        List.of());
            case SetReminder(var due) ->
                Decision.<DiaryEvent>accept(new ReminderSet(due)).with(new Timer.Due(REMINDER, due));
            case CancelReminder() ->
                reminderIsSet
                        ? Decision.<DiaryEvent>accept(new ReminderCanceled()).with(new Timer.Cancel(REMINDER))
                        : reject(new NoReminderSet());
            case Remind() -> accept(new Reminded());
        };
    }

    @Override
    public Boolean evolve(Boolean reminderIsSet, DiaryEvent event) {
        return switch (event) {
            case EntryWritten _ -> reminderIsSet;
            case ReminderSet _ -> true;
            case ReminderCanceled _, Reminded _ -> false;
        };
    }

    /** Its command handler on a store. */
    public static CommandHandler<DiaryCommand, Boolean, DiaryEvent> handler(EventStore store, Runnable appended) {
        return new CommandHandler<>(new Diary(), EVENTS, _ -> HOLDER, store, appended);
    }

    /** What the world is told: any declared event will do that names the stream and the version. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return stored.type().equals("diary.reminder-canceled")
                ? Optional.empty()
                : Optional.of(new StaffLeft(stored.stream(), "version-" + stored.version(), LocalDate.EPOCH));
    }
}
