package jp.tsunagi.contracts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;

/** The approved events of oversight. */
final class ApprovedOversight {
    static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    static final UUID LOCAL_BODY = UUID.fromString("7b0f4c0e-4f6e-4f0a-bb60-3f8f0c3c9a11");
    private static final UUID ASSIGNMENT = UUID.fromString("0f8f9d5e-7c3b-4b39-8a70-64c6a2a8f2b1");
    private static final String COORDINATOR = "00000000-0000-4000-8000-000000000008";

    static final CenterRegistered CENTER_REGISTERED = new CenterRegistered(
            CENTER,
            "25",
            "滋賀県医療的ケア児支援センター",
            List.of("25201", "25206"),
            List.of(
                    new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 15))));

    static final StaffAssigned STAFF_ASSIGNED = new StaffAssigned(
            ASSIGNMENT,
            COORDINATOR,
            StaffRole.LOCAL_COORDINATOR,
            "25",
            LOCAL_BODY,
            "25201",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));

    static final StaffLeft STAFF_LEFT = new StaffLeft(ASSIGNMENT, COORDINATOR, LocalDate.of(2026, 12, 1));

    static final List<PublicEvent> EVENTS = List.of(CENTER_REGISTERED, STAFF_ASSIGNED, STAFF_LEFT);

    private ApprovedOversight() {}
}
