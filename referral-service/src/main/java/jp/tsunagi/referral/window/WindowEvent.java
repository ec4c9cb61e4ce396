package jp.tsunagi.referral.window;

import java.time.LocalDate;
import java.util.UUID;

/** What has happened to the window of a municipality. */
public sealed interface WindowEvent {
    /** It was opened, or its particulars are others now. */
    record WindowOpened(UUID id, String prefecture, String municipality, Window window) implements WindowEvent {}

    /** It is kept no more; {@code until} was its last day. */
    record WindowClosed(UUID id, LocalDate until) implements WindowEvent {}
}
