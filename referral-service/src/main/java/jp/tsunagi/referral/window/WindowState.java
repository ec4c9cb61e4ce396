package jp.tsunagi.referral.window;

/** Where the window of a municipality stands. */
public sealed interface WindowState {
    /** The municipality never had one. */
    record NeverOpened() implements WindowState {}

    /** Open, or closed since. */
    record Known(Entry entry) implements WindowState {}
}
