package jp.tsunagi.eventstore.sample;

import java.time.Instant;
import java.util.UUID;

/** What happens to a parcel. */
public sealed interface ParcelEvent {
    record ParcelRegistered(UUID depot, Instant pickUpBy) implements ParcelEvent {}

    record ParcelMoved(String place) implements ParcelEvent {}

    record PickUpPostponed(Instant pickUpBy) implements ParcelEvent {}

    record ParcelHandedOver(UUID recipient) implements ParcelEvent {}

    record PickUpMissed() implements ParcelEvent {}
}
