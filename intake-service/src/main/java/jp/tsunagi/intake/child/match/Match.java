package jp.tsunagi.intake.child.match;

import static jp.tsunagi.intake.child.match.MatchReason.BIRTH_DATE_OTHER;
import static jp.tsunagi.intake.child.match.MatchReason.BIRTH_DATE_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.BIRTH_DATE_SIMILAR;
import static jp.tsunagi.intake.child.match.MatchReason.FAMILY_NAME_OTHER;
import static jp.tsunagi.intake.child.match.MatchReason.FAMILY_NAME_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.FAMILY_NAME_SIMILAR;
import static jp.tsunagi.intake.child.match.MatchReason.FULL_NAME_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.FULL_NAME_SIMILAR;
import static jp.tsunagi.intake.child.match.MatchReason.GIVEN_NAME_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.GIVEN_NAME_SIMILAR;
import static jp.tsunagi.intake.child.match.MatchReason.GIVEN_NAME_SOUNDS_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.GIVEN_NAME_WRITTEN_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.MUNICIPALITY_SAME;
import static jp.tsunagi.intake.child.match.MatchReason.TELEPHONE_SAME;

import java.util.EnumSet;
import java.util.Set;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.intake.child.match.Sketch.Agreement;

/**
 * How much speaks for two records being of one child. The weights are in bits, after Fellegi and Sunter: the binary
 * logarithm of how much likelier such an agreement is between records of one child than between those of two; the given
 * name is what tells twins and siblings apart, who share all the rest.
 *
 * @param bits the weights together
 * @param reasons what they rest on, in declared order
 */
public record Match(double bits, Set<MatchReason> reasons) {
    /** From here on a person is asked. Any two of twenty thousand records are of one child with odds of about 1 to 2^18. */
    private static final double CANDIDATE = 13;

    public Match {
        reasons = Codes.inDeclaredOrder(MatchReason.class, reasons);
    }

    /** Whether a person should look at the two. */
    public boolean isCandidate() {
        return bits >= CANDIDATE;
    }

    /** Compares two records. */
    public static Match of(Sketch one, Sketch other) {
        var sum = new Sum();
        if (one.isSplit() && other.isSplit()) {
            givenName(sum, one, other);
            familyName(sum, one, other);
        } else {
            fullName(sum, one, other);
        }
        birthDate(sum, one.agreement(Feature.BIRTH_DATE, other));
        telephone(sum, one.agreement(Feature.TELEPHONE, other));
        places(sum, one, other);
        return new Match(sum.bits, sum.reasons);
    }

    private static final class Sum {
        private double bits;
        private final Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);

        void add(double weight) {
            bits += weight;
        }

        void add(double weight, MatchReason reason) {
            bits += weight;
            reasons.add(reason);
        }
    }

    private static void givenName(Sum sum, Sketch one, Sketch other) {
        var written = one.agreement(Feature.GIVEN_NAME, other);
        switch (one.agreement(Feature.GIVEN_READING, other)) {
            case SAME -> {
                if (written == Agreement.SAME) {
                    sum.add(10, GIVEN_NAME_SAME);
                } else {
                    sum.add(4, GIVEN_NAME_SOUNDS_SAME);
                }
            }
            case NEAR -> {
                if (written == Agreement.SAME) {
                    sum.add(8, GIVEN_NAME_WRITTEN_SAME);
                } else {
                    // Twins are often named alike, and share all the rest.
                    sum.add(-17, GIVEN_NAME_SIMILAR);
                }
            }
            case OTHER -> {
                if (written == Agreement.SAME) {
                    sum.add(5, GIVEN_NAME_WRITTEN_SAME);
                } else {
                    sum.add(-18);
                }
            }
            case UNKNOWN -> {
                if (written == Agreement.SAME) {
                    sum.add(9, GIVEN_NAME_WRITTEN_SAME);
                } else {
                    sum.add(-18);
                }
            }
        }
    }

    private static void familyName(Sum sum, Sketch one, Sketch other) {
        var reading = one.agreement(Feature.FAMILY_READING, other);
        var written = one.agreement(Feature.FAMILY_NAME, other);
        if (reading == Agreement.SAME || written == Agreement.SAME) {
            sum.add(reading == Agreement.OTHER || written == Agreement.OTHER ? 5 : 7, FAMILY_NAME_SAME);
        } else if (reading == Agreement.NEAR) {
            sum.add(2, FAMILY_NAME_SIMILAR);
        } else {
            // Parents divorce, mothers marry.
            sum.add(-4, FAMILY_NAME_OTHER);
        }
    }

    private static void fullName(Sum sum, Sketch one, Sketch other) {
        var reading = one.agreement(Feature.FULL_READING, other);
        var written = one.agreement(Feature.FULL_NAME, other);
        if (written == Agreement.SAME) {
            sum.add(16, FULL_NAME_SAME);
        } else if (reading == Agreement.SAME) {
            sum.add(12, FULL_NAME_SAME);
        } else if (reading == Agreement.NEAR) {
            sum.add(1, FULL_NAME_SIMILAR);
        } else {
            sum.add(-18);
        }
    }

    private static void birthDate(Sum sum, Agreement agreement) {
        switch (agreement) {
            case SAME -> sum.add(11, BIRTH_DATE_SAME);
            case NEAR -> sum.add(3, BIRTH_DATE_SIMILAR);
            case OTHER -> sum.add(-8, BIRTH_DATE_OTHER);
            case UNKNOWN -> sum.add(0);
        }
    }

    /** Every number of one contact among those of the other: one in common is enough. */
    private static void telephone(Sum sum, Agreement agreement) {
        switch (agreement) {
            case SAME, NEAR -> sum.add(7, TELEPHONE_SAME);
            case OTHER -> sum.add(-1);
            case UNKNOWN -> sum.add(0);
        }
    }

    private static void places(Sum sum, Sketch one, Sketch other) {
        if (one.sharesPlace(other)) {
            sum.add(3, MUNICIPALITY_SAME);
        } else if (!one.places().isEmpty() && !other.places().isEmpty()) {
            sum.add(-1);
        }
    }
}
