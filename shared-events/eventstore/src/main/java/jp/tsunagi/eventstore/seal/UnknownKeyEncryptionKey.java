package jp.tsunagi.eventstore.seal;

/** Data keys are wrapped by a key-encryption key that the provider does not have: it was removed too early, or never put there. */
public final class UnknownKeyEncryptionKey extends RuntimeException {
    private final String id;

    /** @param id of the key that is missing */
    public UnknownKeyEncryptionKey(String id) {
        super("data keys are wrapped by the key-encryption key " + id + ", which the provider does not have");
        this.id = id;
    }

    /** The id of the key that is missing. */
    public String id() {
        return id;
    }
}
