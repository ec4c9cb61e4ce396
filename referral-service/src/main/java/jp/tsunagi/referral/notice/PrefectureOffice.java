package jp.tsunagi.referral.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The office of a prefecture as a body that gets mail: no directory lists it, so its id follows from the prefecture's code. */
public final class PrefectureOffice {
    private PrefectureOffice() {}

    /** @param prefecture two digits */
    public static UUID of(String prefecture) {
        return UUID.nameUUIDFromBytes(("prefecture-office:" + prefecture).getBytes(StandardCharsets.UTF_8));
    }
}
