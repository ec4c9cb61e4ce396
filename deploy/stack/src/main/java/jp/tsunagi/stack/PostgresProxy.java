package jp.tsunagi.stack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Stands between a client and PostgreSQL on loopback. It reads the messages that pass through, so it can break a
 * connection exactly around the message that commits: the {@code Sync} behind the execution of a statement, or a simple
 * query such as {@code COMMIT}.
 */
public final class PostgresProxy implements AutoCloseable {
    /** What happens to one execution of a statement. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Both sides are cut off before the server is told to commit. */
        CUT_BEFORE_COMMIT,
        /** The client is cut off as soon as the server has been told to commit; the server works on. */
        CUT_WHILE_COMMITTING,
        /** Both sides are cut off once the server has committed; its answer is lost. */
        CUT_AFTER_COMMIT
    }

    private final ServerSocket listening;
    private final int server;
    private final String statement;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    /** Bytes pass under the read lock; who holds the write lock has frozen them. */
    private final ReentrantReadWriteLock passing = new ReentrantReadWriteLock(true);

    /**
     * @param server the port on which PostgreSQL answers
     * @param statement a piece of the text of the statement whose executions faults are meant for
     */
    public PostgresProxy(int server, String statement) {
        this.server = server;
        this.statement = statement;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return listening.getLocalPort();
    }

    /** The next executions of the statement meet these faults, one each; those after them meet none. */
    public void expect(List<Fault> next) {
        faults.addAll(next);
    }

    /** How many of the expected faults have not been met. */
    public int left() {
        return faults.size();
    }

    /** Lets nothing pass, in either direction, as a network does that drops packets; to be ended by the same thread. */
    public void freeze() {
        passing.writeLock().lock();
    }

    /** Ends {@link #freeze}; what was sent meanwhile passes now. */
    public void thaw() {
        passing.writeLock().unlock();
    }

    /**
     * Nothing passes any more on the connections that are open now, and nobody is told, as after a failover whose old
     * server is gone; new ones are connected.
     */
    public void strand() {
        links.forEach(link -> link.stranded = true);
    }

    @Override
    public void close() {
        if (passing.isWriteLockedByCurrentThread()) {
            thaw();
        }
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::cut);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var link = new Link(listening.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                links.add(link);
                Thread.ofVirtual().start(() -> link.pass(link::requests));
                Thread.ofVirtual().start(() -> link.pass(link::answers));
            } catch (IOException e) {
                // Closed, or a client that went away again.
            }
        }
    }

    private interface Pump {
        void run() throws IOException;
    }

    private final class Link {
        private final Socket client;
        private final Socket postgres;
        private final Set<String> prepared = new HashSet<>();
        private final AtomicInteger unanswered = new AtomicInteger();
        private final AtomicBoolean swallowing = new AtomicBoolean();
        private volatile boolean stranded;

        private Link(Socket client, Socket postgres) throws IOException {
            this.client = client;
            this.postgres = postgres;
            client.setTcpNoDelay(true);
            postgres.setTcpNoDelay(true);
        }

        private void pass(Pump pump) {
            try {
                pump.run();
            } catch (IOException e) {
                // One side has ended: so does the other, unless the server is to work on alone.
            }
            if (!swallowing.get()) {
                cut();
            }
        }

        private void cut() {
            close(client);
            close(postgres);
            links.remove(this);
        }

        private void requests() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var out = postgres.getOutputStream();
            // The first message of a connection has a length and no type.
            send(out, -1, body(in));
            boolean executing = false;
            for (int type = in.read(); type >= 0; type = in.read()) {
                var body = body(in);
                executing |= executes(type, body);
                boolean ends = type == 'S' || type == 'Q';
                var fault = ends && executing ? next() : Fault.NONE;
                executing &= !ends;
                if (fault == Fault.CUT_BEFORE_COMMIT) {
                    return;
                }
                if (ends) {
                    unanswered.incrementAndGet();
                }
                swallowing.set(fault != Fault.NONE);
                send(out, type, body);
                if (fault != Fault.NONE) {
                    if (fault == Fault.CUT_WHILE_COMMITTING) {
                        close(client);
                    }
                    return;
                }
            }
        }

        private Fault next() {
            var fault = faults.poll();
            return fault == null ? Fault.NONE : fault;
        }

        private boolean executes(int type, byte[] body) {
            return switch (type) {
                case 'Q' -> text(body, 0).contains(statement);
                case 'P' -> {
                    var name = text(body, 0);
                    if (text(body, name.length() + 1).contains(statement)) {
                        prepared.add(name);
                    } else {
                        prepared.remove(name);
                    }
                    yield false;
                }
                case 'B' -> {
                    var portal = text(body, 0);
                    yield prepared.contains(text(body, portal.length() + 1));
                }
                default -> false;
            };
        }

        private void answers() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(postgres.getInputStream()));
            var out = client.getOutputStream();
            boolean greeted = false;
            for (int type = in.read(); type >= 0; type = in.read()) {
                var body = body(in);
                boolean ready = type == 'Z';
                boolean last = ready && greeted && unanswered.decrementAndGet() == 0;
                greeted |= ready;
                if (!swallowing.get()) {
                    send(out, type, body);
                } else if (last) {
                    cut();
                    return;
                }
            }
        }

        private void send(OutputStream out, int type, byte[] body) throws IOException {
            var message = ByteBuffer.allocate(5 + body.length);
            if (type >= 0) {
                message.put((byte) type);
            }
            message.putInt(4 + body.length).put(body);
            passing.readLock().lock();
            try {
                if (stranded) {
                    return;
                }
                out.write(message.array(), 0, message.position());
                out.flush();
            } finally {
                passing.readLock().unlock();
            }
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - 4);
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
