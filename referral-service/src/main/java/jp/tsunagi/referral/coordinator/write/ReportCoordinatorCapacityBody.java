package jp.tsunagi.referral.coordinator.write;

import jp.tsunagi.contracts.referral.ResourceCapacity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a coordinator takes on more families today. */
@Schema(description = "コーディネーターの受入状況 / Whether a coordinator takes on more families, as of today")
public record ReportCoordinatorCapacityBody(ResourceCapacity capacity) {}
