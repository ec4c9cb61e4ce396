package jp.tsunagi.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.bench.faults.run.FaultRun;
import jp.tsunagi.bench.faults.run.Plan;
import jp.tsunagi.bench.faults.run.Servers;

/**
 * The long run: {@code --minutes} (10), {@code --seed} (1), {@code --rate} of commands a second (100), {@code --page} to
 * be written. Ends with 1 when an invariant does not hold.
 */
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = options(arguments);
        var plan = Plan.of(
                Long.parseLong(options.getOrDefault("--seed", "1")),
                Duration.ofMinutes(Long.parseLong(options.getOrDefault("--minutes", "10"))),
                Integer.parseInt(options.getOrDefault("--rate", "100")));
        System.out.printf(
                "seed %d: %d faults in %d s%n",
                plan.seed(), plan.steps().size(), plan.length().toSeconds());
        boolean holds;
        try (var servers = Servers.start()) {
            var report = FaultRun.of(servers, ServiceNode.class, plan, FaultRun.PATIENCE);
            report.timeline().forEach(System.out::println);
            System.out.println(report.text());
            holds = report.broken().isEmpty();
            if (!holds) {
                System.out.println("the logs of all processes are kept: " + servers.keepFolder());
            }
            if (options.containsKey("--page")) {
                Files.writeString(Path.of(options.get("--page")), report.page());
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static Map<String, String> options(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("each option has a value");
        }
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
