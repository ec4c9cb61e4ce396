package jp.tsunagi.contracts.oversight;

import java.util.regex.Pattern;

/** What may stand where an account is meant: the identity provider's opaque id, so that no name or address slips in. */
final class Subjects {
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,254}");

    private Subjects() {}

    static void require(String subject) {
        if (!OPAQUE.matcher(subject).matches()) {
            throw new IllegalArgumentException("a subject is the opaque id of an account");
        }
    }
}
