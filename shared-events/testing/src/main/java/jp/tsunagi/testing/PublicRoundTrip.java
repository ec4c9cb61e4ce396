package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.EventJson;

/** Takes a public event to its published form and back. */
final class PublicRoundTrip {
    private static final ObjectMapper JSON = EventJson.mapper();

    private PublicRoundTrip() {}

    /** The event as a subscriber will read it, which must be the same. */
    @SuppressWarnings("unchecked") // an event is read as what it was written as
    static <E extends PublicEvent> E andBack(E event) {
        var contract = Contracts.of(event.getClass());
        try {
            var read = JSON.readValue(JSON.writeValueAsBytes(event), contract.event());
            assertThat(read)
                    .as("%s after being published and read", contract.type())
                    .isEqualTo(event);
            return (E) read;
        } catch (IOException e) {
            throw new AssertionError("cannot be published: " + contract.type(), e);
        }
    }
}
