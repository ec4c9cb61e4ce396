package jp.tsunagi.intake.consultation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import jp.tsunagi.eventstore.seal.FileKeyProvider;
import jp.tsunagi.service.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsTest {
    private static final Instant NOON = Instant.parse("2026-04-02T03:00:00Z");

    @TempDir
    Path folder;

    private Tickets tickets;
    private String ticket;

    @BeforeEach
    void a_form_is_fetched_at_noon() throws IOException {
        tickets = tickets("one");
        ticket = tickets.issue(NOON).await().indefinitely();
    }

    @Test
    void a_ticket_is_good_from_some_seconds_to_some_hours_after_it_was_fetched() {
        tickets.check(ticket, NOON.plus(Tickets.LEAST)).await().indefinitely();
        tickets.check(ticket, NOON.plus(Tickets.MOST)).await().indefinitely();
        assertThat(refusal(tickets, ticket, NOON.plus(Tickets.LEAST).minusMillis(1)))
                .isEqualTo(FormRules.TOO_FAST);
        assertThat(refusal(tickets, ticket, NOON.plus(Tickets.MOST).plusMillis(1)))
                .isEqualTo(FormRules.FETCH_AGAIN);
    }

    @Test
    void nobody_makes_or_changes_one() throws IOException {
        var later = NOON.plusSeconds(60);
        int last = ticket.length() - 1;
        var changed = ticket.substring(0, last) + (ticket.charAt(last) == 'A' ? 'E' : 'A');
        for (var made : new String[] {"", "x", ".", "one.", "other" + ticket, changed, ticket + "!"}) {
            assertThat(refusal(tickets, made, later)).isEqualTo(FormRules.FETCH_AGAIN);
        }
        assertThat(refusal(tickets("two"), ticket, later)).isEqualTo(FormRules.FETCH_AGAIN);
    }

    private Tickets tickets(String key) throws IOException {
        var file = folder.resolve(key);
        var bytes = new byte[32];
        bytes[0] = (byte) key.hashCode();
        Files.writeString(file, key + ":" + Base64.getEncoder().encodeToString(bytes) + "\n");
        return new Tickets(FileKeyProvider.of(file));
    }

    private static FormRules refusal(Tickets tickets, String ticket, Instant now) {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> tickets.check(ticket, now).await().indefinitely());
        return (FormRules) refused.type();
    }
}
