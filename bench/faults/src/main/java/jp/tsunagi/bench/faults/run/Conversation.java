package jp.tsunagi.bench.faults.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A connection to a service: a line is sent, a line comes back. */
final class Conversation implements AutoCloseable {
    private static final int CONNECT_MILLIS = 500;

    private final Socket socket = new Socket();
    private final BufferedReader answers;

    Conversation(int port, int patienceMillis) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(patienceMillis);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Fails when no whole answer came in time; then nothing more can be asked on this connection. */
    String ask(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
        var answer = answers.readLine();
        if (answer == null) {
            throw new EOFException("the service has gone");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
