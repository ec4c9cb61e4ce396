package jp.tsunagi.bench.faults.proxy;

/** What is said on one connection. Both methods are called before the bytes go on, by a thread for each direction. */
interface Wire {
    /** The client says this; it reaches the server whatever becomes of the answer. */
    void asked(byte[] bytes, int length);

    /** The server says this. */
    Fate answered(byte[] bytes, int length);
}
