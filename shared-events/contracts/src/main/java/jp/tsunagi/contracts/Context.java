package jp.tsunagi.contracts;

/** A context that publishes events, each on one topic of its own. */
public enum Context {
    INTAKE("intake"),
    REFERRAL("referral"),
    TRAINING("training"),
    OVERSIGHT("oversight");

    private final String word;

    Context(String word) {
        this.word = word;
    }

    /** The context's word in topic names, declared types and sources, such as {@code intake}. */
    public String word() {
        return word;
    }

    /** The Kafka topic of the context's public events, such as {@code tsunagi.intake.v1}. */
    public String topic() {
        return "tsunagi." + word + ".v1";
    }

    /** The CloudEvents {@code source} of the context's events, such as {@code urn:tsunagi:intake}. */
    public String source() {
        return "urn:tsunagi:" + word;
    }
}
