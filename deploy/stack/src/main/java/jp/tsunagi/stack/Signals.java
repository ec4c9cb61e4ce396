package jp.tsunagi.stack;

import java.io.IOException;

/** Signals that Java itself cannot send. */
final class Signals {
    private Signals() {}

    /** Sends a signal to exactly this process; nothing happens when it has ended. */
    static void send(String signal, ProcessIdentity identity) throws InterruptedException {
        if (!identity.isAlive()) {
            return;
        }
        try {
            // Every shell has kill built in; the program of that name is missing on small systems.
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + identity.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            identity.process().ifPresent(ProcessHandle::destroy);
        }
    }
}
