package jp.tsunagi.bench.faults.proxy;

/**
 * A parting of the network: while it lasts nothing arrives in either direction, and no side is told. What was said meanwhile
 * arrives afterwards, as what is sent again until it is acknowledged does.
 */
public final class Silence {
    private boolean silent;

    /** Nothing arrives from here on. */
    public synchronized void begin() {
        silent = true;
    }

    /** Everything arrives again. */
    public synchronized void end() {
        silent = false;
        notifyAll();
    }

    /** Returns when what is said may go on. */
    synchronized void pass() throws InterruptedException {
        while (silent) {
            wait();
        }
    }
}
