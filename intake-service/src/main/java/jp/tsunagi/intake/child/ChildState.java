package jp.tsunagi.intake.child;

import java.util.Optional;
import java.util.UUID;

/** Where a child's record stands. */
public sealed interface ChildState {
    /** Nobody knows the child yet. */
    record NotIdentified() implements ChildState {}

    /** Known, and in need of medical care. */
    record InCare(ChildRecord child) implements ChildState {}

    /** Known, and no longer in need of it. */
    record AfterCare(ChildRecord child) implements ChildState {}

    /**
     * Of the same child as another record of the center: it stands as it stood, and the other one goes on.
     *
     * @param survivor the other record
     */
    record MergedAway(ChildRecord child, UUID survivor) implements ChildState {}

    /** What is on record; nothing before the child is identified. */
    default Optional<ChildRecord> known() {
        return switch (this) {
            case NotIdentified _ -> Optional.empty();
            case InCare(var child) -> Optional.of(child);
            case AfterCare(var child) -> Optional.of(child);
            case MergedAway(var child, var _) -> Optional.of(child);
        };
    }
}
