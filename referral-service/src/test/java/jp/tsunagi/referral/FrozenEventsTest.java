package jp.tsunagi.referral;

import jp.tsunagi.testing.FrozenEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrozenEventsTest {
    @Test
    void every_version_of_every_event_is_frozen_and_can_be_read() {
        FrozenEvents.check("jp.tsunagi.referral", "referral-service");
    }
}
