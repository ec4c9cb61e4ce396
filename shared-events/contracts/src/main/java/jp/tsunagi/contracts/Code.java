package jp.tsunagi.contracts;

/** A coded value of the published language: its name is what is written, its labels are what people read. */
public interface Code {
    /** The declared name, written to events and accepted by the interfaces; it never changes. */
    String name();

    /** The Japanese label, as the forms of the periodic report print it. */
    String japanese();

    /** The English label. */
    String english();
}
