package jp.tsunagi.intake.desk;

import jp.tsunagi.intake.desk.DeskEvent.ContactPointTold;

/** What is known of a center's desk. */
public sealed interface DeskState {
    /** Nobody has said anything yet. */
    record NotTold() implements DeskState {}

    /** How to reach it, as said last. */
    record Told(ContactPointTold last) implements DeskState {}
}
