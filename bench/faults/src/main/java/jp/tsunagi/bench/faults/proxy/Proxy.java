package jp.tsunagi.bench.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;

/** Takes connections on loopback and carries them to a server on loopback, byte by byte. */
public final class Proxy implements AutoCloseable {
    /** API keys of Kafka: a page is sent, a transaction is ended. */
    private static final int PRODUCE = 0;

    private static final int END_TXN = 26;

    private final ServerSocket listening;
    private final int server;
    private final Supplier<Wire> wires;
    private final Silence silence = new Silence();

    private Proxy(int server, Supplier<Wire> wires) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.wires = wires;
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * Before a PostgreSQL.
     *
     * @param server its port
     * @param appends the answers to appends of events, each a transaction of its own
     * @param commits the answers to COMMIT
     */
    public static Proxy ofPostgres(int server, Losses appends, Losses commits) throws IOException {
        return new Proxy(
                server,
                () -> new PostgresWire(statement -> {
                    if (statement.startsWith("WITH head AS")) {
                        return appends.ofNext();
                    }
                    return statement.equals("COMMIT") ? commits.ofNext() : Fate.ARRIVES;
                }));
    }

    /**
     * Before a Kafka that advertises this proxy.
     *
     * @param server its port
     * @param publications the answers to pages and to ends of transactions
     */
    public static Proxy ofKafka(int server, Losses publications) throws IOException {
        return new Proxy(
                server,
                () -> new KafkaWire(kind -> kind == PRODUCE || kind == END_TXN ? publications.ofNext() : Fate.ARRIVES));
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** The network between its clients and its server. */
    public Silence silence() {
        return silence;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void carry(Socket client) {
        try {
            silence.pass();
            connect(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client) throws InterruptedException {
        try (client;
                var to = new Socket(InetAddress.getLoopbackAddress(), server)) {
            client.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            var wire = wires.get();
            var answers = Thread.ofVirtual().start(() -> answers(client, to, wire));
            questions(client, to, wire);
            answers.join();
        } catch (IOException e) {
            // Nobody is there: the client notices at its closed connection.
        }
    }

    private void questions(Socket client, Socket to, Wire wire) {
        try (to) {
            var bytes = new byte[1 << 14];
            for (int read = client.getInputStream().read(bytes);
                    read >= 0;
                    read = client.getInputStream().read(bytes)) {
                silence.pass();
                wire.asked(bytes, read);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One side has gone; with this one both have.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answers(Socket client, Socket to, Wire wire) {
        try (client) {
            var bytes = new byte[1 << 14];
            for (int read = to.getInputStream().read(bytes);
                    read >= 0;
                    read = to.getInputStream().read(bytes)) {
                silence.pass();
                switch (wire.answered(bytes, read)) {
                    case ARRIVES -> client.getOutputStream().write(bytes, 0, read);
                    case CUT -> {
                        return;
                    }
                    case SWALLOWED -> {}
                }
            }
        } catch (IOException e) {
            // One side has gone; with this one both have.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
