package jp.tsunagi.bench.faults.run;

import jp.tsunagi.bench.faults.node.CommandLine;

/**
 * A command and what its sender was told in the end.
 *
 * @param answer of the service; {@link CommandLine#UNKNOWN} where the sender gave up without one
 * @param at when the sender had it, as {@link System#nanoTime}
 */
record Sent(CommandLine command, String answer, long at) {
    /** Whether the sender was told what became of it. */
    boolean acknowledged() {
        return !answer.equals(CommandLine.UNKNOWN);
    }

    /** Whether the sender was promised events. */
    boolean promised() {
        return answer.startsWith("APPENDED ") || answer.startsWith("REPEATED ");
    }

    /** The stream's version after the command, where events were promised. */
    int version() {
        return Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
    }
}
