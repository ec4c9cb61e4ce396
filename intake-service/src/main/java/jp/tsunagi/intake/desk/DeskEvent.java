package jp.tsunagi.intake.desk;

import java.util.UUID;

/** What has been said of a center's desk. */
public sealed interface DeskEvent {
    /** How to reach the center from now on; fields as in the command. */
    record ContactPointTold(UUID center, String prefecture, ContactPoint contactPoint) implements DeskEvent {}
}
