package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;

/** Whether commands are sent for good, or only to see what would become of them. */
@FunctionalInterface
public interface Sending {
    /** For good. */
    Sending HANDLED = CommandHandler::handle;

    /** To see what would become of them. */
    Sending REHEARSED = CommandHandler::rehearse;

    /** Sends a command to its handler. */
    <C, S, E> Uni<Outcome> send(CommandHandler<C, S, E> handler, Command<C> command);
}
