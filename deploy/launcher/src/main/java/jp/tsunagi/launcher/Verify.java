package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has every service read its history again, and says where it is not what was recorded. The seal of a whole history is
 * kept, so that the next verification also finds an end that was cut off and a chain that was computed anew.
 */
final class Verify {
    private Verify() {}

    /**
     * Verifies all services.
     *
     * @param seals the file of the seals that were kept
     * @return the exit code: 0 when every history is whole
     */
    static int run(Operations operations, Path seals, PrintStream out) throws IOException, InterruptedException {
        Map<String, String> kept =
                new TreeMap<>(Files.exists(seals) ? Settings.read(seals).values() : Map.of());
        boolean whole = true;
        for (var service : Part.services()) {
            var report = operations.get(service, path(kept.get(service.id())));
            if (tell(service, report, kept.get(service.id()), out)) {
                kept.put(service.id(), report.path("seal").asText());
            } else {
                whole = false;
            }
        }
        new Settings(kept).write(seals);
        return whole ? 0 : 1;
    }

    private static String path(@Nullable String seal) {
        return seal == null ? "chain" : "chain?seal=" + URLEncoder.encode(seal, UTF_8);
    }

    private static boolean tell(Part service, JsonNode report, @Nullable String kept, PrintStream out) {
        long events = report.path("events").asLong();
        long faults = report.path("faultCount").asLong();
        if (faults > 0) {
            out.printf(
                    "%s: イベント %,d 件に問題が %,d 件あります。 / %<,d faults in %2$,d events.%n", service.title(), events, faults);
            report.path("faults").forEach(fault -> out.println("  " + described(fault)));
            return false;
        }
        out.printf("%s: イベント %,d 件、記録されたままです。 / %2$,d events, as they were recorded.%n", service.title(), events);
        out.printf("  封印 / seal %s%n", report.path("seal").asText());
        if (kept != null) {
            out.printf("  前回の封印を通ります / leads through the last seal %s%n", kept);
        }
        return true;
    }

    private static String described(JsonNode fault) {
        return Stream.concat(
                        Stream.of(fault.path("kind").asText()),
                        Stream.of("position", "stream", "version")
                                .filter(fault::hasNonNull)
                                .map(name -> name + " " + fault.path(name).asText()))
                .collect(joining(" "));
    }
}
