package jp.tsunagi.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jp.tsunagi.demo.load.DemoClock;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.Server;
import jp.tsunagi.stack.StackException;
import jp.tsunagi.stack.Supervised;
import jp.tsunagi.stack.Supervised.State;

/**
 * The process in the background that starts the parts, restarts what ends by itself, and stops all of them when it is
 * asked to end. When a part cannot be started at all, it stops the others and ends.
 */
public final class Supervisor {
    private final Home home;
    private final List<Supervised> servers;
    private final List<Supervised> applications;
    private final DemoSite demo;
    private final PrintStream log;

    private Supervisor(Home home, Platform platform, PrintStream log) {
        this.home = home;
        this.servers = supervise(platform.servers());
        this.applications = supervise(platform.applications());
        this.demo = platform.demo();
        this.log = log;
    }

    /**
     * Runs until the process is asked to end.
     *
     * @param arguments the checkout and the installation's folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var home = Home.at(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(home.folder().run());
        try (var lock = FileChannel.open(
                        home.folder().run().resolve("supervisor.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = lock.tryLock()) {
            if (held == null) {
                System.exit(3);
            }
            Files.writeString(home.folder().pidFile(Home.SUPERVISOR), ProcessIdentity.own() + "\n");
            var platform = new Platform(home, PortPlan.of(Settings.read(home.ports())), Secrets.of(home));
            new Supervisor(home, platform, System.out).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            stopped.countDown();
        }));
        try {
            start(servers);
            DemoClock.hold(demo);
            start(applications);
            tell("all parts are ready");
        } catch (StackException e) {
            tell(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        }
        stopped.await();
    }

    private void start(List<Supervised> group) throws InterruptedException {
        group.forEach(Supervised::start);
        for (var part : group) {
            part.awaitReady();
        }
    }

    /** The applications go first: they need the servers to end in order. */
    private void stop() {
        tell("stopping");
        applications.parallelStream().forEach(Supervised::stop);
        servers.parallelStream().forEach(Supervised::stop);
        tell("stopped");
        try {
            Files.deleteIfExists(home.folder().pidFile(Home.SUPERVISOR));
        } catch (IOException e) {
            tell(e.toString());
        }
    }

    private List<Supervised> supervise(List<Server> parts) {
        return parts.stream().map(part -> new Supervised(part, this::note)).toList();
    }

    private void note(State state) {
        var process = state.process();
        tell(state.server() + " " + state.phase() + (process == null ? "" : " pid " + process.pid())
                + (state.note().isEmpty() ? "" : ": " + state.note()));
        try {
            PartState.write(home, state);
        } catch (IOException e) {
            tell("cannot write the state of " + state.server() + ": " + e);
        }
    }

    private void tell(String line) {
        log.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }
}
