package jp.tsunagi.intake.desk;

import java.util.UUID;

/** What can be asked of a center's desk. */
public sealed interface DeskCommand {
    /**
     * Says how to reach the center from now on.
     *
     * @param prefecture two digits
     */
    record TellContactPoint(UUID center, String prefecture, ContactPoint contactPoint) implements DeskCommand {}
}
