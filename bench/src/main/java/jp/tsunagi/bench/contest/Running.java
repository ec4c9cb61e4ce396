package jp.tsunagi.bench.contest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.tsunagi.stack.Server;
import jp.tsunagi.stack.Supervised;

/** The servers that run now: none outlives this process, however it ends. */
final class Running {
    private static final Set<Supervised> SERVERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> SERVERS.parallelStream().forEach(Supervised::stop)));
    }

    private Running() {}

    /** Starts a server and returns when it is ready. */
    static Supervised start(Server server) throws InterruptedException {
        var supervised = new Supervised(server, _ -> {});
        SERVERS.add(supervised);
        supervised.start();
        supervised.awaitReady();
        return supervised;
    }

    static void stop(Supervised server) {
        server.stop();
        SERVERS.remove(server);
    }
}
