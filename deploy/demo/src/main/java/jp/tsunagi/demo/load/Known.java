package jp.tsunagi.demo.load;

/** What the services have said of the plan's things so far. */
interface Known {
    /**
     * The id that a service gave to something.
     *
     * @param key the plan's word for it
     * @throws IllegalStateException when it has none yet, which is a fault of the plan
     */
    String id(String key);

    /** Its version, as the last answer's ETag said it. */
    String version(String key);
}
