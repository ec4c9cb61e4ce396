package jp.tsunagi.eventstore.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What may be asked of a parcel. */
public sealed interface ParcelCommand {
    record RegisterParcel(UUID depot, Instant pickUpBy) implements ParcelCommand {}

    /** One event for each place. */
    record MoveParcel(List<String> places) implements ParcelCommand {
        public MoveParcel {
            places = List.copyOf(places);
        }
    }

    record PostponePickUp(Instant pickUpBy) implements ParcelCommand {}

    record HandOverParcel(UUID recipient) implements ParcelCommand {}

    /** Sent by the timer. */
    record NoteMissedPickUp() implements ParcelCommand {}
}
