package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A support resource is offered no more (社会資源の掲載終了). Nothing follows in its stream.
 *
 * @param resource the resource's id
 * @param prefecture the prefecture of its agency, two digits of JIS X 0401
 * @param retiredOn the day in Japan
 * @param reason why
 */
public record SupportResourceRetired(UUID resource, String prefecture, LocalDate retiredOn, RetirementReason reason)
        implements PublicEvent {

    /** Refuses a missing part, and a code that cannot be one. */
    public SupportResourceRetired {
        Objects.requireNonNull(resource, "resource");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(retiredOn, "retiredOn");
        Objects.requireNonNull(reason, "reason");
    }
}
