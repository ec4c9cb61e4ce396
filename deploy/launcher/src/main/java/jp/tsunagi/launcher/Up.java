package jp.tsunagi.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import jp.tsunagi.stack.Java;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.StackException;
import jp.tsunagi.stack.Supervised.Phase;
import jp.tsunagi.stack.Supervised.State;

/** Starts everything and returns when it is ready. */
final class Up {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Home home;
    private final Options options;
    private final PrintStream out;

    Up(Home home, Options options, PrintStream out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        var running = home.supervisor();
        if (running.isPresent()) {
            return alreadyRunning(running.get());
        }
        Down.stop(home);
        var ports = options.freePorts() ? PortPlan.free(System::getenv) : PortPlan.usual(System::getenv);
        ports.requireFree();
        requireBuilt();
        makeHome();
        var secrets = Secrets.of(home);
        prepare(ports, secrets);

        var settled = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!settled.get()) {
                interrupted();
            }
        }));
        try {
            awaitReady(startSupervisor());
            demo(ports, secrets);
        } catch (StackException | IOException e) {
            Down.stop(home);
            settled.set(true);
            out.println("すべて止めました。 / Everything was stopped.");
            throw e;
        }
        settled.set(true);
        Welcome.print(ports, out);
        return 0;
    }

    /** Loads the demo, or what an interrupted loading has left; says so when that is not wanted. */
    private void demo(PortPlan ports, Secrets secrets) throws IOException, InterruptedException {
        var loading = new DemoLoading(new Platform(home, ports, secrets).demo(), out);
        if (options.demo()) {
            loading.run();
        } else {
            loading.mention();
        }
    }

    /** Waits until everything is there, also what is just being started again, and goes on with the demo. */
    private int alreadyRunning(ProcessIdentity supervisor) throws IOException, InterruptedException {
        if (!ready((_, _) -> {})) {
            awaitReady(supervisor);
        }
        demo(PortPlan.of(Settings.read(home.ports())), Secrets.of(home));
        out.println("動いています。様子は ./tsunagi status で見られます。\nIt is running; ./tsunagi status shows how it stands.");
        return 0;
    }

    private void requireBuilt() {
        for (var part : Part.applications()) {
            if (!Files.exists(home.built(part).resolve("quarkus-run.jar"))) {
                throw new StackException(
                        part.title() + " が組み立てられていません。./tsunagi up で組み立ててください。",
                        part.title() + " is not built; ./tsunagi up builds it.");
            }
        }
    }

    /** Secrets and data lie there: nobody else on this machine looks in. */
    private void makeHome() throws IOException {
        var folder = home.folder().home();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private void prepare(PortPlan ports, Secrets secrets) throws IOException, InterruptedException {
        var folder = home.folder();
        Files.createDirectories(folder.run());
        Files.createDirectories(folder.logs());
        keepOneOlderLog();
        Keys.make(home);
        ports.toSettings().write(home.ports());
        new Platform(home, ports, secrets).addresses().write(home.addresses());
        Copies.refresh(home.project().resolve("deploy/launcher/target/lib"), home.launcher());
        for (var part : Part.applications()) {
            Copies.refresh(home.built(part), home.application(part));
        }
    }

    private void keepOneOlderLog() throws IOException {
        try (var logs = Files.newDirectoryStream(home.folder().logs(), "*.log")) {
            for (var log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The supervisor has a session of its own, so that it outlives the terminal and hears no Ctrl-C. */
    private ProcessIdentity startSupervisor() throws IOException {
        var command = new ArrayList<>(List.of("setsid", Java.program(), "-Xmx96m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", home.launcher() + "/*"));
        command.add(Supervisor.class.getName());
        command.addAll(List.of(home.project().toString(), home.folder().home().toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.folder().log(Home.SUPERVISOR).toFile()))
                .start();
        var identity = ProcessIdentity.of(process.pid())
                .orElseThrow(() -> new StackException("監視プロセスを起動できませんでした。", "The supervisor could not be started."));
        Files.writeString(home.folder().pidFile(Home.SUPERVISOR), identity + "\n");
        return identity;
    }

    private void awaitReady(ProcessIdentity supervisor) throws IOException, InterruptedException {
        var progress = new Progress(out, Boolean.getBoolean("tsunagi.terminal"));
        try {
            while (!ready(progress::show)) {
                if (!supervisor.isAlive() && !ready(progress::show)) {
                    throw broken("全体", "The platform", home.folder().log(Home.SUPERVISOR));
                }
                progress.waiting();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } finally {
            progress.end();
        }
    }

    private boolean ready(BiConsumer<Part, State> progress) throws IOException {
        boolean ready = true;
        for (var part : Part.values()) {
            var state = PartState.read(home, part);
            state.ifPresent(seen -> progress.accept(part, seen));
            if (state.filter(seen -> seen.phase() == Phase.FAILED).isPresent()) {
                throw broken(part.title(), part.title(), home.folder().log(part.id()));
            }
            ready &= state.filter(seen -> seen.phase() == Phase.READY).isPresent();
        }
        return ready;
    }

    private static StackException broken(String japanese, String english, Path log) {
        return new StackException(
                japanese + " を起動できませんでした。" + log + " をご覧ください。", english + " could not be started; see " + log + ".");
    }

    private void interrupted() {
        try {
            Down.stop(home);
            out.println("\n中断しました。すべて止めました。 / Interrupted; everything was stopped.");
        } catch (IOException | InterruptedException e) {
            out.println(e);
        }
    }
}
