package jp.tsunagi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralEventTest {
    private static final UUID CASE = new UUID(0, 1);
    private static final UUID HANDOFF = new UUID(0, 2);
    private static final UUID CENTER = new UUID(0, 3);
    private static final UUID BODY = new UUID(0, 4);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void an_agency_works_where_it_is_and_nowhere_outside_its_prefecture() {
        assertEquals(
                List.of("25201", "25206"),
                agency("25201", List.of("25201", "25206")).covers());
        assertThrows(IllegalArgumentException.class, () -> agency("25201", List.of("25206")));
        assertThrows(IllegalArgumentException.class, () -> agency("25201", List.of("25201", "26100")));
        assertThrows(IllegalArgumentException.class, () -> agency("26100", List.of("26100")));
    }

    @Test
    void an_agency_names_each_municipality_it_covers_once() {
        assertThrows(IllegalArgumentException.class, () -> agency("25201", List.of("25201", "25206", "25206")));
    }

    @Test
    void no_event_of_a_handoff_leads_from_a_body_to_itself() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HandoffOffered(CASE, HANDOFF, BODY, BODY, "25", "25206", TUESDAY, TUESDAY.plusDays(7)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HandoffDeclined(CASE, HANDOFF, BODY, BODY, "25", "25206", TUESDAY, DeclineReason.OTHER));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HandoffWithdrawn(CASE, HANDOFF, BODY, BODY, "25", "25206", TUESDAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HandoffExpired(CASE, HANDOFF, BODY, BODY, "25", "25206", TUESDAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReferralHandedOff(CASE, HANDOFF, BODY, BODY, "25", "25206", TUESDAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HandoffReturned(
                        CASE, HANDOFF, BODY, BODY, "25", "25206", null, TUESDAY, DeclineReason.OTHER));
    }

    @Test
    void an_offer_leaves_a_day_for_an_answer() {
        assertThrows(IllegalArgumentException.class, () -> offered(TUESDAY));
        assertEquals(TUESDAY.plusDays(1), offered(TUESDAY.plusDays(1)).answerBy());
    }

    @Test
    void a_follow_up_comes_after_the_handoff() {
        assertThrows(
                IllegalArgumentException.class, () -> new FollowUpScheduled(CASE, HANDOFF, "25", "25206", 0, TUESDAY));
    }

    @Test
    void a_resource_serves_its_prefecture_and_names_each_municipality_once() {
        assertEquals(List.of("25206"), resource(List.of("25206"), null, null).municipalities());
        assertThrows(IllegalArgumentException.class, () -> resource(List.of(), null, null));
        assertThrows(IllegalArgumentException.class, () -> resource(List.of("25206", "25206"), null, null));
        assertThrows(IllegalArgumentException.class, () -> resource(List.of("25206", "26100"), null, null));
    }

    @Test
    void a_resource_is_for_ages_that_there_are() {
        assertEquals(18, resource(List.of("25206"), 18, 18).ageFrom());
        assertThrows(IllegalArgumentException.class, () -> resource(List.of("25206"), 18, 17));
        assertThrows(IllegalArgumentException.class, () -> resource(List.of("25206"), null, -1));
        assertThrows(IllegalArgumentException.class, () -> resource(List.of("25206"), 100, null));
    }

    private static SupportResourceListed resource(
            List<String> municipalities, @Nullable Integer from, @Nullable Integer to) {
        return new SupportResourceListed(
                CASE,
                BODY,
                "湖南短期入所",
                ResourceKind.SHORT_STAY,
                Sector.WELFARE,
                "25",
                municipalities,
                from,
                to,
                Set.of(),
                Set.of(),
                ResourceCapacity.AVAILABLE);
    }

    private static AgencyRegistered agency(String municipality, List<String> covers) {
        return new AgencyRegistered(BODY, "湖南圏域相談支援センター", Sector.WELFARE, "25", municipality, covers);
    }

    private static HandoffOffered offered(LocalDate answerBy) {
        return new HandoffOffered(CASE, HANDOFF, CENTER, BODY, "25", "25206", TUESDAY, answerBy);
    }
}
