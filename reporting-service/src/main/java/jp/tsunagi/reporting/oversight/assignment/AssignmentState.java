package jp.tsunagi.reporting.oversight.assignment;

import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffLeft;

/** Where an assignment stands. */
public sealed interface AssignmentState {
    /** No such assignment. */
    record NotAssigned() implements AssignmentState {}

    /** Assigned, from and to the days it says. */
    record Assigned(StaffAssigned assigned) implements AssignmentState {}

    /** Ended for good; a return is another assignment. */
    record Ended(StaffAssigned assigned, StaffLeft left) implements AssignmentState {}
}
