package jp.tsunagi.bench.contest;

/** A contender did not do what it said: the whole run is void. */
public final class WrongContent extends RuntimeException {
    WrongContent(String contender, String what) {
        super(contender + ": " + what);
    }
}
