package jp.tsunagi.contracts.referral;

import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.reference.MunicipalCode;

/** What every event of a handoff says, and what it cannot say. */
final class HandoffParts {
    private HandoffParts() {}

    static void require(UUID caseId, UUID handoff, UUID fromBody, UUID toBody, String prefecture, String municipality) {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(handoff, "handoff");
        Objects.requireNonNull(fromBody, "fromBody");
        if (fromBody.equals(Objects.requireNonNull(toBody, "toBody"))) {
            throw new IllegalArgumentException("a handoff moves from one body to another");
        }
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
    }
}
