package jp.tsunagi.referral.coordination;

import static java.util.Objects.requireNonNull;
import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** At every instant an open case has exactly one responsible body: proved from the log, for whatever is asked of a case. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponsibilityTest {
    private static final int SEQUENCES = 4_000;
    private static final UUID STRANGER = UUID.randomUUID();
    private static final CaseClosed CLOSED = new CaseClosed(CASE, "25", "25201", OFFER.offeredOn(), CaseOutcome.OTHER);

    private static final CaseReopened REOPENED =
            new CaseReopened(CASE, "25", CENTER, "25201", OFFER.offeredOn().plusDays(9), ReopenReason.NEW_NEED);

    private static final Set<Class<?>> MOVES =
            Set.of(CaseOpened.class, CaseReopened.class, ReferralHandedOff.class, HandoffReturned.class);

    @Test
    void an_open_case_has_exactly_one_responsible_body_at_every_prefix_of_its_events() {
        var seen = new HashMap<Class<?>, Integer>();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            var log = RandomCommands.log(seed);
            check(log);
            log.forEach(event -> seen.merge(event.getClass(), 1, Integer::sum));
        }
        // Random commands that never get anywhere would show nothing.
        for (var event : CaseEvent.class.getPermittedSubclasses()) {
            assertThat(seen.getOrDefault(event, 0)).as(event.getSimpleName()).isGreaterThan(SEQUENCES / 10);
        }
    }

    @Test
    void the_center_is_responsible_until_a_body_accepts_and_nobody_before_and_after() {
        assertThat(Responsibility.after(List.of()).bodies()).isEmpty();
        assertThat(Responsibility.after(List.of(OPENED, OFFERED)).bodies()).containsExactly(CENTER);
        assertThat(Responsibility.after(List.of(OPENED, OFFERED, HANDED_OFF)).bodies())
                .containsExactly(KONAN);
        assertThat(Responsibility.after(List.of(OPENED, OFFERED, HANDED_OFF, RETURNED))
                        .bodies())
                .containsExactly(CENTER);
        assertThat(Responsibility.after(List.of(OPENED, CLOSED)).bodies()).isEmpty();
        assertThat(Responsibility.after(List.of(OPENED, CLOSED, REOPENED)).bodies())
                .containsExactly(CENTER);
    }

    /** Logs that must not be, so that the check above is known to notice them. */
    @Test
    void a_log_that_gives_what_nobody_had_or_leaves_a_case_to_nobody_is_noticed() {
        var fromStranger =
                new Offer(OFFER.handoff(), STRANGER, KONAN, OFFER.municipality(), OFFER.offeredOn(), OFFER.answerBy());
        assertWrong(OPENED, new HandoffOffered(CASE, "25", fromStranger));
        assertWrong(OPENED, OFFERED, new ReferralHandedOff(CASE, "25", fromStranger, OFFER.offeredOn()));
        assertWrong(HANDED_OFF);
        assertWrong(OPENED, OFFERED, OFFERED);
        assertWrong(OPENED, OFFERED, HANDED_OFF, HANDED_OFF);
        assertWrong(OPENED, OFFERED, RETURNED);
        assertWrong(OPENED, OFFERED, HANDED_OFF, RETURNED, RETURNED);
        assertWrong(OPENED, CLOSED, OFFERED);
        assertWrong(OPENED, CLOSED, OPENED);
        assertWrong(REOPENED);
        assertWrong(OPENED, REOPENED);
        assertWrong(OPENED, OFFERED, HANDED_OFF, CLOSED, REOPENED);
    }

    private static void assertWrong(CaseEvent... log) {
        assertThatThrownBy(() -> check(List.of(log))).isInstanceOf(AssertionError.class);
    }

    /** Reads the log from its beginning and asks after each event who is responsible, and by which right. */
    private static void check(List<CaseEvent> log) {
        var decider = new CoordinationCase();
        var state = decider.initial();
        var before = Responsibility.NOBODY;
        var open = false;
        int events = 0;
        var pending = new HashMap<UUID, Offer>();
        var settled = new HashSet<UUID>();
        var held = new ArrayList<Offer>();
        @Nullable UUID last = null;
        for (var event : log) {
            var after = before.after(event);
            switch (event) {
                case CaseOpened _ -> {
                    assertThat(events).as("events before the opening").isZero();
                    open = true;
                }
                case CaseClosed _ -> {
                    assertThat(open).isTrue();
                    assertThat(pending)
                            .as("offers left behind by a closed case")
                            .isEmpty();
                    open = false;
                }
                case CaseReopened e -> {
                    assertThat(open).isFalse();
                    assertThat(events).as("events before the reopening").isPositive();
                    assertThat(e.responsible()).isEqualTo(last);
                    open = true;
                }
                case HandoffOffered e -> {
                    assertThat(before.bodies()).containsExactly(e.offer().fromBody());
                    assertThat(pending).as("offers beside this one").isEmpty();
                    pending.put(e.offer().handoff(), e.offer());
                }
                case ReferralHandedOff e -> {
                    settle(pending, settled, e.offer());
                    assertThat(before.bodies()).containsExactly(e.offer().fromBody());
                    assertThat(after.bodies()).containsExactly(e.offer().toBody());
                    held.add(e.offer());
                }
                case HandoffReturned e -> {
                    assertThat(pending)
                            .as("offers left behind by a case given back")
                            .isEmpty();
                    assertThat(held).endsWith(e.offer());
                    held.removeLast();
                    assertThat(before.bodies()).containsExactly(e.offer().toBody());
                    assertThat(after.bodies()).containsExactly(e.offer().fromBody());
                }
                case CaseEvent.HandoffDeclined e -> settle(pending, settled, e.offer());
                case CaseEvent.HandoffWithdrawn e -> settle(pending, settled, e.offer());
                case CaseEvent.HandoffExpired e -> settle(pending, settled, e.offer());
                case CaseEvent.AgencyEngaged _, CaseEvent.ConferenceHeld _ -> {}
                case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _, CaseEvent.AnswerRelayed _ -> {}
                case CaseEvent.TaskDone _ -> {}
                case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> {}
                case CaseEvent.EscalatedToPrefecture _, CaseEvent.EscalationAnswered _ -> {}
                case CaseEvent.FollowUpScheduled _, CaseEvent.FollowUpDue _, CaseEvent.FollowUpMissed _ -> {}
                case CaseEvent.FollowUpRecorded _, CaseEvent.FollowUpEnded _ -> {}
            }
            assertThat(after.bodies()).as("responsible after %s", event).hasSize(open ? 1 : 0);
            if (open && !MOVES.contains(event.getClass())) {
                assertThat(after).as("moved by %s", event).isEqualTo(before);
            }
            state = decider.evolve(state, event);
            if (open) {
                assertThat(CoordinationCase.tenancy(state).body()).isIn(after.bodies());
                assertThat(((CaseState.Known) state).file().responsible()).isIn(after.bodies());
            }
            before = after;
            last = after.bodies().stream().findFirst().orElse(last);
            events++;
        }
        if (state instanceof CaseState.Known known) {
            assertUnbroken(known.file().tenures(), open);
        }
    }

    /** From the first day to the last, or until today, there is somebody, but for the days on which the case was closed. */
    private static void assertUnbroken(List<Tenure> tenures, boolean open) {
        for (int i = 1; i < tenures.size(); i++) {
            var until = requireNonNull(tenures.get(i - 1).until());
            if (tenures.get(i).body().equals(tenures.get(i - 1).body())) {
                assertThat(tenures.get(i).from()).as("reopened").isAfterOrEqualTo(until);
            } else {
                assertThat(tenures.get(i).from()).isEqualTo(until);
            }
        }
        assertThat(tenures.getLast().until() == null).isEqualTo(open);
    }

    private static void settle(Map<UUID, Offer> pending, Set<UUID> settled, Offer offer) {
        assertThat(pending.remove(offer.handoff())).isEqualTo(offer);
        assertThat(settled.add(offer.handoff())).as("settled once").isTrue();
    }
}
