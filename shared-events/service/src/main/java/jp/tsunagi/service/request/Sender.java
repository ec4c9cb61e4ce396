package jp.tsunagi.service.request;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Sending;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;

/**
 * Who sends commands: somebody with a request, or with a row of a file.
 *
 * @param caller what they hold
 * @param origin where the commands come from, but for the place
 * @param at the instant by the business clock
 * @param way for good or not
 */
public record Sender(Caller caller, Origin origin, Instant at, Sending way) {
    /** The day in Japan. */
    public LocalDate today() {
        return Japan.day(at);
    }

    /** Sends a command under one of the sender's assignments. */
    public <C, S, E> Uni<Outcome> send(
            CommandHandler<C, S, E> handler, StreamId stream, Expected expected, Assignment acting, C command) {
        return way.send(handler, new Command<>(stream, expected, origin.from(acting.provenance()), at, command));
    }

    /** The sender of a further command of the same act. */
    public Sender then(String step) {
        return new Sender(caller, origin.then(step), at, way);
    }
}
