package jp.tsunagi.referral.notice.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostTest {
    @Test
    void a_mailbox_that_is_not_there_is_told_from_a_server_that_takes_nothing() {
        for (int unknown : List.of(550, 551, 553)) {
            assertThat(Post.cause(new CompletionException(answer(unknown)))).isEqualTo(Failure.REFUSED);
        }
        // Busy, out of space for the moment, a password it does not accept, no service at all.
        for (int other : List.of(421, 451, 452, 535, 554)) {
            assertThat(Post.cause(answer(other))).isEqualTo(Failure.UNREACHABLE);
        }
        assertThat(Post.cause(new ConnectException())).isEqualTo(Failure.UNREACHABLE);
    }

    private static SMTPException answer(int code) {
        return new SMTPException("refused", code, List.of(code + " refused"), code >= 500);
    }
}
