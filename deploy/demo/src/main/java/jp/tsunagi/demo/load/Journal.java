package jp.tsunagi.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the demo has been loaded, line by line in a file, so that it goes on where it was cut off. A line is written
 * when its step has been answered; a step whose line is missing is sent again under the same key.
 *
 * <p>Lines: {@code plan SEED LAST}, {@code clock INSTANT}, {@code known KEY ID VERSION}, {@code done STEP},
 * {@code complete}. What is known counts with the step that stands after it. A line without its end was being written when
 * the process died, and says nothing.
 */
public final class Journal implements Known, AutoCloseable {
    private static final String NONE = "-";

    private final FileChannel file;
    private final Map<String, Answer> known = new HashMap<>();
    private final Map<String, Answer> said = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private @Nullable Plan plan;
    private @Nullable Instant clock;
    private boolean complete;

    /**
     * Which plan is being loaded.
     *
     * @param seed the plan's seed
     * @param last its last day
     */
    public record Plan(long seed, LocalDate last) {}

    private record Answer(String id, String version) {}

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal of a folder, which is made when it is missing. */
    public static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var path = file(folder);
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var journal = new Journal(file);
        var whole = wholeLines(path);
        whole.lines().forEach(journal::take);
        file.truncate(whole.getBytes(UTF_8).length);
        file.position(file.size());
        return journal;
    }

    /** The journal as it stands, for those who only look; nothing when none was ever begun. */
    public static Optional<Journal> read(Path folder) throws IOException {
        if (!Files.exists(file(folder))) {
            return Optional.empty();
        }
        var journal = new Journal(FileChannel.open(file(folder), StandardOpenOption.READ));
        try (journal) {
            wholeLines(file(folder)).lines().forEach(journal::take);
        }
        return journal.plan == null ? Optional.empty() : Optional.of(journal);
    }

    private static Path file(Path folder) {
        return folder.resolve("journal");
    }

    private static String wholeLines(Path path) throws IOException {
        var text = Files.readString(path, UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private void take(String line) {
        var words = List.of(line.split("\t", -1));
        switch (words.getFirst()) {
            case "plan" -> plan = new Plan(Long.parseLong(words.get(1)), LocalDate.parse(words.get(2)));
            case "clock" -> clock = Instant.parse(words.get(1));
            case "known" -> said.put(words.get(1), new Answer(words.get(2), words.get(3)));
            case "done" -> {
                known.putAll(said);
                said.clear();
                done.add(words.get(1));
            }
            case "complete" -> complete = true;
            default -> throw new IllegalStateException("no line of a journal: " + line);
        }
    }

    /** Which plan is being loaded, or was; empty before the beginning. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Where the business clock was set last; empty before the beginning. */
    public Optional<Instant> clock() {
        return Optional.ofNullable(clock);
    }

    /** Whether everything has been loaded. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether loading has begun and not come to its end. */
    public boolean isInterrupted() {
        return plan != null && !complete;
    }

    void begin(Plan which) {
        write("plan\t" + which.seed() + "\t" + which.last());
    }

    void clockAt(Instant moment) {
        write("clock\t" + moment);
    }

    void complete() {
        write("complete");
    }

    /** Notes what an answer said, to be written with the step that asked. */
    static String knowing(String key, @Nullable String id, @Nullable String version) {
        return "known\t" + key + "\t" + (id == null ? NONE : id) + "\t" + (version == null ? NONE : version);
    }

    /** Writes that a step is done, and with it what is known from now on. */
    void done(String step, List<String> knowing) {
        write(String.join("\n", knowing) + (knowing.isEmpty() ? "" : "\n") + "done\t" + step);
    }

    synchronized boolean isDone(String step) {
        return done.contains(step);
    }

    /** How many steps are done. */
    synchronized int steps() {
        return done.size();
    }

    @Override
    public synchronized String id(String key) {
        return answer(key).id();
    }

    @Override
    public synchronized String version(String key) {
        return answer(key).version();
    }

    private Answer answer(String key) {
        var answer = known.get(key);
        if (answer == null) {
            throw new IllegalStateException("nothing is known of " + key + " yet");
        }
        return answer;
    }

    private synchronized void write(String lines) {
        try {
            var bytes = ByteBuffer.wrap((lines + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                requireNonNull(file).write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.lines().forEach(this::take);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
