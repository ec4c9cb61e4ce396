package jp.tsunagi.referral.proposal;

import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.resource.Offering;

/**
 * What is proposed: that the directory says this of a resource, which may be new.
 *
 * @param resource its id
 * @param agency who offers it
 */
public record Proposed(UUID resource, UUID agency, Offering offering, ResourceCapacity capacity) {}
