package jp.tsunagi.stack;

/** Something a person must know or change: one sentence in Japanese and the same in English. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param japanese the sentence in Japanese
     * @param english the same sentence in English
     */
    public StackException(String japanese, String english) {
        super(japanese + "\n" + english);
    }

    /**
     * @param japanese the sentence in Japanese
     * @param english the same sentence in English
     * @param cause what happened underneath
     */
    public StackException(String japanese, String english, Throwable cause) {
        super(japanese + "\n" + english, cause);
    }
}
