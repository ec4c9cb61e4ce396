package jp.tsunagi.contracts.reference;

import java.time.LocalDate;

/** The answer to the question what place of residence a code names: the place, or why it is none. */
public sealed interface Residence {

    /**
     * A place people live in.
     *
     * @param municipality the municipality that figures are counted by
     * @param named what the code names: the municipality itself, or one of its wards
     */
    record Known(Municipality municipality, Municipality named) implements Residence {}

    /** Neither five nor six digits. */
    record Malformed(String code) implements Residence {}

    /** Six digits whose last is not the check digit of the others: a slip of the pen. */
    record WrongCheckDigit(String code) implements Residence {}

    /** Well formed, but no such municipality. */
    record Unknown(String code) implements Residence {}

    /**
     * A prefecture, or a village where nobody lives.
     *
     * @param code the five digits
     * @param name the name of what the code stands for
     */
    record NotAResidence(String code, String name) implements Residence {}

    /** A place that does not exist on the day asked for: not yet, or no longer. */
    record NotOnThatDay(Municipality named, LocalDate day) implements Residence {}
}
