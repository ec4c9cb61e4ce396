package jp.tsunagi.bench.faults.proxy;

/** What becomes of an answer. */
public enum Fate {
    /** It arrives. */
    ARRIVES,
    /** The connection is cut instead. */
    CUT,
    /** It is swallowed, with all that would follow; the connection stays as if the server were thinking. */
    SWALLOWED
}
