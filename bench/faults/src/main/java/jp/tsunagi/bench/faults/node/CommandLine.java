package jp.tsunagi.bench.faults.node;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.tsunagi.bench.faults.diary.Diary;
import jp.tsunagi.bench.faults.diary.DiaryCommand;
import jp.tsunagi.bench.faults.diary.DiaryCommand.CancelReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.SetReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.Write;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;

/**
 * A command as clients send it, one line: its id, the diary, what to do and a number.
 *
 * @param id the same in every repetition
 */
public record CommandLine(UUID id, UUID diary, DiaryCommand payload) {
    /** Asks a service how many milliseconds ago its relay was last at work; -1: never. */
    public static final String RELAYED = "RELAYED";

    /** The answer when the store is away, as a service's 503: the command may be sent again. */
    public static final String AWAY = "AWAY";

    /** How the answer begins when something went wrong that nobody has thought of, as a service's 500. */
    public static final String FAILED = "FAILED ";

    /** The answer when nobody knows what became of the command: it may be sent again. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Reads what {@link #toString} wrote. */
    static CommandLine parse(String line) {
        var parts = line.split(" ", -1);
        return new CommandLine(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                switch (parts[2]) {
                    case "WRITE" -> new Write(Integer.parseInt(parts[3]));
                    case "REMIND" -> new SetReminder(Instant.ofEpochMilli(Long.parseLong(parts[3])));
                    case "FORGET" -> new CancelReminder();
                    default -> throw new IllegalArgumentException(line);
                });
    }

    @Override
    public String toString() {
        return id + " " + diary + " "
                + switch (payload) {
                    case Write(int entries) -> "WRITE " + entries;
                    case SetReminder(var due) -> "REMIND " + due.toEpochMilli();
                    case CancelReminder() -> "FORGET";
                    case DiaryCommand.Remind() -> throw new IllegalStateException("only the timer reminds");
                };
    }

    /** How many events it makes when it is accepted. */
    public int events() {
        return payload instanceof Write(int entries) ? entries : 1;
    }

    Command<DiaryCommand> command() {
        var origin = new Origin(
                id, Fingerprint.of(toString()), "somebody", Scope.PLATFORM, Origin.Provenance.PLATFORM, diary, null);
        return new Command<>(
                new StreamId(Diary.CATEGORY, diary), Expected.NEW_OR_LOADED, origin, Instant.now(), payload);
    }

    /** The answer of a service: the name of the outcome, and the version where events were appended. */
    static String answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(var _, int version) -> "APPENDED " + version;
            case Outcome.Repeated(var _, int version) -> "REPEATED " + version;
            case Outcome other -> other.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        };
    }
}
