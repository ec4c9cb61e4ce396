package jp.tsunagi.referral.resource.write;

import jp.tsunagi.contracts.referral.ResourceCapacity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a resource takes anybody in today. */
@Schema(description = "受入状況 / Capacity, as of today")
public record ReportCapacityBody(ResourceCapacity capacity) {}
