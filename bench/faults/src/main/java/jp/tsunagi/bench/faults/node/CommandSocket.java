package jp.tsunagi.bench.faults.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.UnaryOperator;

/** A socket on loopback that answers each line with a line. */
final class CommandSocket {
    private CommandSocket() {}

    /** Serves until the process ends. */
    static void serve(int port, UnaryOperator<String> answer) throws IOException {
        try (var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> converse(client, answer));
            }
        }
    }

    private static void converse(Socket client, UnaryOperator<String> answer) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                var out = client.getOutputStream()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write((answer.apply(line) + "\n").getBytes(UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone; it asks again, here or elsewhere.
        }
    }
}
