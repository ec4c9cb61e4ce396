package jp.tsunagi.eventstore.sample;

import java.util.UUID;

/** What a parcel is. */
public sealed interface ParcelState {
    record Unregistered() implements ParcelState {}

    record Waiting(UUID depot, int moves, boolean missed) implements ParcelState {}

    record HandedOver(UUID depot) implements ParcelState {}
}
