package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.Supervised.Phase;
import jp.tsunagi.stack.Supervised.State;

/** How the parts stand, in files that the supervisor writes and the commands read. */
final class PartState {
    private PartState() {}

    static void write(Home home, State state) throws IOException {
        var process = state.process();
        new Settings(Map.of(
                        "PORT", Integer.toString(state.port()),
                        "PHASE", state.phase().name(),
                        "PROCESS", process == null ? "" : process.toString(),
                        "SINCE", state.since().toString(),
                        "RESTARTS", Integer.toString(state.restarts()),
                        "NOTE", state.note().replace('\n', ' ')))
                .write(home.state(state.server()));
    }

    /** How a part stands, or stood last; empty when it was never started. */
    static Optional<State> read(Home home, Part part) throws IOException {
        if (!Files.exists(home.state(part.id()))) {
            return Optional.empty();
        }
        var settings = Settings.read(home.state(part.id()));
        return Optional.of(new State(
                part.id(),
                Integer.parseInt(settings.get("PORT")),
                Phase.valueOf(settings.get("PHASE")),
                ProcessIdentity.parse(settings.get("PROCESS")).orElse(null),
                Instant.parse(settings.get("SINCE")),
                Integer.parseInt(settings.get("RESTARTS")),
                settings.get("NOTE")));
    }
}
