package jp.tsunagi.referral;

import static java.util.Objects.requireNonNull;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server inside the test, which may be away for a while. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GreenMail server;
    private static int port;

    @Override
    public Map<String, String> start() {
        port = free();
        back();
        return Map.of("TSUNAGI_SMTP_HOST", "127.0.0.1", "TSUNAGI_SMTP_PORT", Integer.toString(port));
    }

    @Override
    public void stop() {
        away();
    }

    /** It answers no more, and forgets what it has. */
    static void away() {
        requireNonNull(server).stop();
    }

    /** It answers again. */
    static void back() {
        var made = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        made.start();
        server = made;
    }

    /** What has arrived for this address, in order. */
    static List<MimeMessage> lettersTo(String address) {
        return Stream.of(requireNonNull(server).getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError("no letter", e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
