package jp.tsunagi.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes letters, and its time to say so: as one that looks through each of them. */
final class SlowMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Duration delay;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    SlowMailServer(int port, Duration delay) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.delay = delay;
        Thread.startVirtualThread(this::accept);
    }

    /** How many letters it has for this address, whether it has said so or not. */
    long lettersTo(String address) {
        return taken.stream().filter(line -> line.contains(address)).count();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
        } catch (IOException _) {
            // It is closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                var out = client.getOutputStream()) {
            say(out, "220 slow");
            var recipients = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipients.add(line);
                    say(out, "250 ok");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(lines.readLine())) {
                        // What is in it, nobody asks.
                    }
                    taken.addAll(recipients);
                    Thread.sleep(delay);
                    say(out, "250 taken");
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException _) {
            // The other side has ended it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
