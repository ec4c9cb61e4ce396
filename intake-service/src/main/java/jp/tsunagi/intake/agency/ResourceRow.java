package jp.tsunagi.intake.agency;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A support resource that stands in the directory, or did: what a family was pointed to keeps its name.
 *
 * @param number the sequence of the event that was folded last
 * @param name its public name
 * @param retired whether it is offered no more
 */
record ResourceRow(UUID id, long number, String name, boolean retired) {
    /** One row per resource; the stream is the resource. */
    static final Projection<ResourceRow, PublicEvent> PROJECTION = ResourceRow::project;

    private static @Nullable ResourceRow project(@Nullable ResourceRow row, Recorded<? extends PublicEvent> recorded) {
        return switch (recorded.event()) {
            case SupportResourceListed e -> new ResourceRow(e.resource(), recorded.number(), e.name(), false);
            case SupportResourceRetired e ->
                new ResourceRow(
                        e.resource(),
                        recorded.number(),
                        requireNonNull(row, "a resource that is retired was never listed").name,
                        true);
            default -> row;
        };
    }
}
