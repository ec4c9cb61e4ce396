package jp.tsunagi.intake.child.match;

/** What of a child is compared, each as hashes. */
public enum Feature {
    /** Family and given name without the space between them, for records that were written without one. */
    FULL_READING,
    FULL_NAME,
    FAMILY_READING,
    FAMILY_NAME,
    GIVEN_READING,
    GIVEN_NAME,
    BIRTH_DATE,
    /** Every number among the contact. */
    TELEPHONE
}
