package jp.tsunagi.bench.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Which note a writer takes when: {@value #OPEN} notebooks of its own in turn until each holds {@value #LENGTH} notes,
 * then the next {@value #OPEN}. So the expected version is known without asking, also to pgbench, and a fast contender
 * does not load longer streams than a slow one.
 */
public final class Course {
    /** Notebooks that a writer has open at a time. */
    public static final int OPEN = 50;

    /** Notes in a notebook, as many events as a consultation has. */
    public static final int LENGTH = 10;

    /** Sets the numbers of notebooks of different rounds apart. */
    public static final long ROUND = 1_000_000_000_000L;

    /** Sets the numbers of notebooks of different writers apart. */
    public static final long WRITER = 1_000_000_000L;

    private Course() {}

    /** The notebook of a writer's n-th note of a round; n counts from 0. */
    public static UUID notebook(int round, int writer, long n) {
        long number = n / (OPEN * LENGTH) * OPEN + n % OPEN;
        return notebook(round * ROUND + writer * WRITER + number);
    }

    /** How many notes that notebook holds before. */
    public static int version(long n) {
        return (int) (n % (OPEN * LENGTH) / OPEN);
    }

    /** The notebook of a number: in SQL {@code md5(number::text)::uuid}. */
    public static UUID notebook(long number) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5")
                    .digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
