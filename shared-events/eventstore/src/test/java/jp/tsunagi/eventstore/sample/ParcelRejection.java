package jp.tsunagi.eventstore.sample;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of parcels. */
public sealed interface ParcelRejection extends Rejection {
    record NeverRegistered() implements ParcelRejection {}

    record AlreadyRegistered() implements ParcelRejection {}

    record AlreadyHandedOver() implements ParcelRejection {}
}
