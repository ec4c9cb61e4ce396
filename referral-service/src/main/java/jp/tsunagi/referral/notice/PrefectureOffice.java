package jp.tsunagi.referral.notice;

import java.util.UUID;
import jp.tsunagi.eventstore.Fingerprint;

/**
 * The office of a prefecture as a body that gets mail: no directory lists it, so its id follows from the prefecture's code. It
 * is of the version that is the platform's own: whoever could register an agency under it would get the office's mail.
 */
public final class PrefectureOffice {
    private PrefectureOffice() {}

    /** @param prefecture two digits */
    public static UUID of(String prefecture) {
        return Fingerprint.of("prefecture-office:" + prefecture).asUuid();
    }
}
