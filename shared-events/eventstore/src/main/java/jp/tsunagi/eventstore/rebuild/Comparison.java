package jp.tsunagi.eventstore.rebuild;

/**
 * A table of the living set and its copy beside, both after the same events, without the rows of parked streams.
 *
 * @param table its name
 * @param living rows that are read now
 * @param beside rows of the copy
 * @param onlyLiving rows whose key the copy does not have
 * @param onlyBeside rows whose key the living table does not have
 * @param changed rows of one key that differ in something else
 * @param livingChecksum of all living rows in whatever order, 16 hexadecimal digits; equal rows have equal ones
 * @param besideChecksum the copy's
 */
public record Comparison(
        String table,
        long living,
        long beside,
        long onlyLiving,
        long onlyBeside,
        long changed,
        String livingChecksum,
        String besideChecksum) {
    /** Whether there is no difference at all. */
    public boolean equal() {
        return onlyLiving + onlyBeside + changed == 0;
    }
}
