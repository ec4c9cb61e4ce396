package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.StoredEvent;

/** Takes an event to its stored form and back. */
record StoredRoundTrip<E>(EventCatalogue<E> catalogue) {
    private static final UUID NOBODY = new UUID(0, 0);

    /** The event as a later program run will read it, which must be the same. */
    E andBack(E event) {
        var written = catalogue.write(event, Instant.EPOCH);
        var read = catalogue.read(asStored(written)).event();
        assertThat(read).as("%s after being stored and read", written.type()).isEqualTo(event);
        return read;
    }

    /** What the store makes of an event that is written. */
    static StoredEvent asStored(StoredEvent.New written) {
        return new StoredEvent(
                1,
                1,
                NOBODY,
                1,
                written.type(),
                written.typeVersion(),
                written.data(),
                "specification",
                Origin.Provenance.PLATFORM,
                NOBODY,
                NOBODY,
                null,
                written.validAt(),
                written.validAt());
    }
}
