package jp.tsunagi.eventstore.simulation;

/** An invariant does not hold. */
public final class Broken extends Error {
    private final Invariant invariant;

    /** @param how what was seen instead */
    public Broken(Invariant invariant, String how) {
        super(invariant + ": " + how);
        this.invariant = invariant;
    }

    /** Which one. */
    public Invariant invariant() {
        return invariant;
    }

    /** Breaks when it does not hold. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    public static void unless(boolean holds, Invariant invariant, String how, Object... values) {
        if (!holds) {
            throw new Broken(invariant, how.formatted(values));
        }
    }
}
