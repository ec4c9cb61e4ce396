package jp.tsunagi.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.EventCatalogue.Declaration;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.UnreadableEvent;

/**
 * What a service has ever stored, it can read for good: of every version of its private events there is a committed file,
 * {@code src/test/resources/frozen-events/<name>.v<version>.json}, that today's catalogue has to read. Files are only added,
 * by {@code -Dtsunagi.write=true}: one for a new event or version, and one more, {@code <name>.v<version>.2.json}, where a
 * version has got further optional members.
 */
public final class FrozenEvents {
    private static final ObjectMapper JSON = EventJson.mapper();

    private final Map<String, Catalogued<?>> events;
    private final FrozenFolder folder;
    private final String toWrite;

    private record Catalogued<E>(EventCatalogue<E> catalogue, Declaration<E> declaration) {
        static <E> List<Catalogued<?>> of(EventCatalogue<E> catalogue) {
            return catalogue.declarations().stream()
                    .<Catalogued<?>>map(declaration -> new Catalogued<>(catalogue, declaration))
                    .toList();
        }

        StoredEvent.New sample() {
            return catalogue.write(EventSample.of(declaration.type()), Instant.EPOCH);
        }

        E read(StoredEvent.New stored) {
            return catalogue.read(StoredRoundTrip.asStored(stored)).event();
        }

        /** The event as it would be stored today. */
        StoredEvent.New again(StoredEvent.New stored) {
            return catalogue.write(read(stored), Instant.EPOCH);
        }
    }

    /** @param toWrite the command that adds what is missing */
    FrozenEvents(List<EventCatalogue<?>> catalogues, FrozenFolder folder, String toWrite) {
        this.events = catalogues.stream()
                .flatMap(catalogue -> Catalogued.of(catalogue).stream())
                .collect(toMap(
                        event -> event.declaration().name(), Function.identity(), FrozenEvents::twice, TreeMap::new));
        this.folder = folder;
        this.toWrite = toWrite;
    }

    /**
     * Checks every catalogue that a service makes.
     *
     * @param service its package, as {@code jp.tsunagi.intake}
     * @param module its folder in the repository, as {@code intake-service}
     */
    public static void check(String service, String module) {
        var frozen = new FrozenEvents(
                Catalogues.of(service),
                new FrozenFolder(CommittedFile.root().resolve(module).resolve("src/test/resources/frozen-events")),
                "./mvnw -pl %s -am test -Dtest=FrozenEventsTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true"
                        .formatted(module, CommittedFile.WRITE));
        if (Boolean.getBoolean(CommittedFile.WRITE)) {
            frozen.write();
        }
        frozen.check();
    }

    /** Adds what is missing, and nothing else. */
    void write() {
        requireUnbroken();
        for (var event : events.values()) {
            var sample = event.sample();
            var files = files(event, sample.typeVersion());
            if (unread(event).isEmpty() && !saysAll(files, sample)) {
                folder.add(FrozenFile.of(sample, files.size() + 1));
            }
        }
        folder.list();
    }

    /** Every version is there, as it was, and is read. */
    void check() {
        requireUnbroken();
        var problems = new ArrayList<String>();
        folder.unlisted().forEach(name -> problems.add("%s is not listed. To list it: %s".formatted(name, toWrite)));
        folder.files().stream()
                .filter(file -> !events.containsKey(file.event().type()))
                .forEach(file -> problems.add(
                        "%s: no catalogue declares its event any more, but it may be stored.".formatted(file.name())));
        for (var event : events.values()) {
            var unread = unread(event);
            problems.addAll(unread.isEmpty() ? missing(event) : unread);
        }
        assertThat(problems).as("private events, frozen in %s", folder.path()).isEmpty();
    }

    private void requireUnbroken() {
        assertThat(folder.broken())
                .as(
                        "%s: what is stored stays as it is. Restore the file; for a new form of the event declare a new"
                                + " version and an upcaster",
                        folder.path())
                .isEmpty();
    }

    private List<FrozenFile> files(Catalogued<?> event) {
        return folder.files().stream()
                .filter(file -> file.event().type().equals(event.declaration().name()))
                .toList();
    }

    private List<FrozenFile> files(Catalogued<?> event, int version) {
        return files(event).stream()
                .filter(file -> file.event().typeVersion() == version)
                .toList();
    }

    private List<String> missing(Catalogued<?> event) {
        var problems = new ArrayList<String>();
        var declaration = event.declaration();
        for (int v = 1; v < declaration.version(); v++) {
            if (files(event, v).isEmpty()) {
                problems.add("%s.v%d was stored once and has no file any more: restore it from the history."
                        .formatted(declaration.name(), v));
            }
        }
        if (!saysAll(files(event, declaration.version()), event.sample())) {
            problems.add("%s.v%d, as it is written now, is in no file. To freeze it: %s"
                    .formatted(declaration.name(), declaration.version(), toWrite));
        }
        return problems;
    }

    /** Why files of an event cannot be read, and what is to be done. */
    private List<String> unread(Catalogued<?> event) {
        int current = event.declaration().version();
        return files(event).stream()
                .flatMap(file -> fault(event, file).stream()
                        .map(fault ->
                                "%s %s. Stored events stay: undo the change, or declare version %d and an upcaster from %d."
                                        .formatted(file.name(), fault, current + 1, current)))
                .toList();
    }

    private static Optional<String> fault(Catalogued<?> event, FrozenFile file) {
        var stored = file.event();
        try {
            var gaps = Gaps.in(event.read(stored));
            if (!gaps.isEmpty()) {
                return Optional.of("does not have " + String.join(", ", gaps));
            }
            var again = event.again(stored);
            return again.typeVersion() != stored.typeVersion()
                            || unordered(tree(again.data())).equals(unordered(tree(stored.data())))
                    ? Optional.empty()
                    : Optional.of("says something else when it is written again: " + again.data());
        } catch (UnreadableEvent e) {
            return Optional.of("cannot be read (%s)"
                    .formatted(e.getCause() == null ? e.reason() : e.getCause().getMessage()));
        }
    }

    /** Whether these files have every member of a sample. */
    private static boolean saysAll(List<FrozenFile> files, StoredEvent.New sample) {
        var said = new HashSet<String>();
        files.forEach(file -> members("", tree(file.event().data()), said));
        var all = new HashSet<String>();
        members("", tree(sample.data()), all);
        return !files.isEmpty() && said.containsAll(all);
    }

    private static void members(String path, JsonNode node, Set<String> found) {
        found.add(path);
        node.properties().forEach(member -> members(path + "/" + member.getKey(), member.getValue(), found));
        if (node.isArray()) {
            node.forEach(element -> members(path + "/-", element, found));
        }
    }

    /** A set comes back in whatever order. */
    private static Object unordered(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .collect(groupingBy(FrozenEvents::unordered, counting()));
        }
        return node.isObject()
                ? node.properties().stream().collect(toMap(Map.Entry::getKey, member -> unordered(member.getValue())))
                : node;
    }

    private static Catalogued<?> twice(Catalogued<?> one, Catalogued<?> ignored) {
        throw new AssertionError(
                "two catalogues of a service declare " + one.declaration().name());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }
}
