package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How one server is run. The steps come in this order, all but the first again for each new process: prepare, launch,
 * (wait until it answers), equip, stop. Each may be repeated on what an earlier and possibly killed process left.
 */
public interface Server {
    /** A short name, also of its log file. */
    String name();

    /** The port on loopback where it answers. */
    int port();

    /** The file that its output goes to. */
    Path log();

    /** Makes what the process needs and what outlives it: programs, data folders, configuration. */
    void prepare() throws IOException, InterruptedException;

    /** Starts the process and returns at once. */
    Child launch() throws IOException, InterruptedException;

    /** Whether the process answers as it should; asked again and again, so it returns within a second or two. */
    boolean answers();

    /** Makes inside the running server what its users count on, if it is missing. */
    void equip() throws IOException, InterruptedException;

    /** Ends the process, gently first. */
    void stop(Child child) throws InterruptedException;

    /** How long a process may take until it answers. */
    Duration patience();
}
