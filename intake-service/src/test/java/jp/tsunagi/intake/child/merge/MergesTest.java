package jp.tsunagi.intake.child.merge;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.child.merge.MergeCommand.MergeChildren;
import jp.tsunagi.intake.child.merge.MergeCommand.TellApart;
import jp.tsunagi.intake.child.merge.MergeCommand.UnmergeChildren;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenToldApart;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenUnmerged;
import jp.tsunagi.intake.child.merge.MergeRejection.AreMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.GoneElsewhere;
import jp.tsunagi.intake.child.merge.MergeRejection.HasTakenOthersIn;
import jp.tsunagi.intake.child.merge.MergeRejection.NotMerged;
import jp.tsunagi.intake.child.merge.MergeRejection.SameRecord;
import jp.tsunagi.intake.child.merge.MergeRejection.SurvivorIsGone;
import jp.tsunagi.testing.DeciderSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergesTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void a_record_goes_into_another_and_a_timer_sees_to_it_that_it_follows() {
        specification()
                .when(merge(A, B))
                .then(merged(A, B))
                .thenTimers(new Timer.Due(Merges.FOLLOW, NOW.plus(Merges.FOLLOWED_BY_THEN)));
    }

    @Test
    void merged_again_it_stays_merged() {
        specification().given(merged(A, B)).when(merge(A, B)).thenNothing();
    }

    @Test
    void a_record_goes_into_one_other_at_a_time() {
        specification().given(merged(A, B)).when(merge(A, C)).thenRejected(new GoneElsewhere());
    }

    @Test
    void several_records_may_go_into_one() {
        specification().given(merged(A, B)).when(merge(C, B)).then(merged(C, B));
    }

    @Test
    void there_are_no_chains() {
        specification().given(merged(A, B)).when(merge(B, C)).thenRejected(new HasTakenOthersIn());
        specification().given(merged(A, B)).when(merge(C, A)).thenRejected(new SurvivorIsGone());
    }

    @Test
    void there_are_no_circles() {
        specification().when(merge(A, A)).thenRejected(new SameRecord());
        specification().given(merged(A, B)).when(merge(B, A)).thenRejected(new SurvivorIsGone());
    }

    @Test
    void a_merge_is_taken_back() {
        specification()
                .given(merged(A, B))
                .when(unmerge(A, B))
                .then(unmerged(A, B))
                .thenTimers(new Timer.Due(Merges.FOLLOW, NOW.plus(Merges.FOLLOWED_BY_THEN)));
        specification().given(merged(A, B), unmerged(A, B)).when(unmerge(A, B)).thenNothing();
    }

    @Test
    void what_was_taken_back_may_be_merged_otherwise() {
        specification().given(merged(A, B), unmerged(A, B)).when(merge(B, A)).then(merged(B, A));
        specification().given(merged(A, B), unmerged(A, B)).when(merge(B, C)).then(merged(B, C));
    }

    @Test
    void only_what_was_merged_is_taken_back_and_from_where_it_went() {
        specification().when(unmerge(A, B)).thenRejected(new NotMerged());
        specification().given(merged(A, B)).when(unmerge(A, C)).thenRejected(new NotMerged());
        specification().given(merged(A, B)).when(unmerge(B, A)).thenRejected(new NotMerged());
    }

    @Test
    void who_looks_alike_is_told_apart_once_whichever_of_the_two_is_named_first() {
        specification().when(tellApart(A, B)).then(toldApart(A, B)).thenTimers();
        specification().given(toldApart(A, B)).when(tellApart(A, B)).thenNothing();
        specification().given(toldApart(A, B)).when(tellApart(B, A)).thenNothing();
        specification().given(toldApart(A, B)).when(tellApart(A, C)).then(toldApart(A, C));
        specification().when(tellApart(A, A)).thenRejected(new SameRecord());
    }

    @Test
    void what_is_merged_is_told_apart_by_taking_that_back() {
        specification().given(merged(A, B)).when(tellApart(A, B)).thenRejected(new AreMerged());
        specification().given(merged(A, B)).when(tellApart(B, A)).thenRejected(new AreMerged());
        specification()
                .given(merged(A, B))
                .when(unmerge(A, B, UnmergeReason.DIFFERENT_CHILDREN))
                .then(unmerged(A, B, UnmergeReason.DIFFERENT_CHILDREN));
        assertThat(folded(merged(A, B), unmerged(A, B, UnmergeReason.DIFFERENT_CHILDREN))
                        .areApart(B, A))
                .isTrue();
        assertThat(folded(merged(A, B), unmerged(A, B)).areApart(A, B)).isFalse();
        // Taken back before a reason was asked for.
        assertThat(folded(merged(A, B), unmerged(A, B, null)).areApart(A, B)).isFalse();
    }

    @Test
    void who_was_told_apart_may_be_merged_when_that_was_wrong() {
        specification().given(toldApart(A, B)).when(merge(A, B)).then(merged(A, B));
        assertThat(folded(toldApart(A, B)).areApart(B, A)).isTrue();
        assertThat(folded(toldApart(A, B), merged(A, B), unmerged(A, B)).areApart(A, B))
                .isFalse();
    }

    @Test
    void telling_apart_is_no_decision_that_a_record_follows() {
        var state = folded(merged(A, B), toldApart(A, C), merged(C, B));

        assertThat(state.newest(C)).contains(new MergeState.Newest(2, merged(C, B), true));
    }

    @Test
    void decisions_are_numbered_so_that_a_record_can_tell_which_is_newer() {
        var state = folded(merged(A, B), merged(C, B), unmerged(A, B));

        assertThat(state.newest(A)).contains(new MergeState.Newest(3, merged(A, B), false));
        assertThat(state.newest(C)).contains(new MergeState.Newest(2, merged(C, B), true));
        assertThat(state.into(B)).containsExactly(merged(C, B));
    }

    /** Seeded, so that a failure can be looked at again. */
    @Test
    void whatever_is_asked_in_whatever_order_every_record_that_is_gone_went_into_one_that_is_not() {
        var records = Stream.generate(UUID::randomUUID).limit(5).toList();
        int refused = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            MergeState state = new Merges().initial();
            var went = new HashMap<UUID, UUID>();
            for (int step = 0; step < 30; step++) {
                var child = records.get(random.nextInt(5));
                var other = records.get(random.nextInt(5));
                var command = switch (random.nextInt(4)) {
                    case 0 -> unmerge(child, other);
                    case 1 -> tellApart(child, other);
                    default -> merge(child, other);
                };
                switch (new Merges().decide(state, command)) {
                    case Decision.Rejected<MergeEvent> _ -> refused++;
                    case Decision.Accepted<MergeEvent> accepted -> {
                        for (var event : accepted.events()) {
                            state = new Merges().evolve(state, event);
                            note(event, went);
                        }
                    }
                }
                assertThat(went.values()).as("seed %d", seed).noneMatch(went::containsKey);
                for (var record : records) {
                    assertThat(state.isGone(record)).isEqualTo(went.containsKey(record));
                    assertThat(state.into(record).stream().map(ChildrenMerged::child))
                            .containsExactlyInAnyOrderElementsOf(goneInto(record, went));
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void the_center_holds_its_merges() {
        assertThat(Merges.tenancy(folded(merged(A, B)))).isEqualTo(new Tenancy("25", CENTER, null));
    }

    private static void note(MergeEvent event, Map<UUID, UUID> went) {
        switch (event) {
            case ChildrenMerged e -> went.put(e.child(), e.survivor());
            case ChildrenUnmerged e -> went.remove(e.child());
            case ChildrenToldApart _ -> {}
        }
    }

    private static List<UUID> goneInto(UUID survivor, Map<UUID, UUID> went) {
        var gone = new ArrayList<UUID>();
        went.forEach((child, into) -> {
            if (into.equals(survivor)) {
                gone.add(child);
            }
        });
        return gone;
    }

    private static MergeState folded(MergeEvent... events) {
        MergeState state = new Merges().initial();
        for (var event : events) {
            state = new Merges().evolve(state, event);
        }
        return state;
    }

    private static DeciderSpecification<MergeCommand, MergeState, MergeEvent> specification() {
        return specify(new Merges(), Merges.EVENTS);
    }

    private static MergeChildren merge(UUID child, UUID survivor) {
        return new MergeChildren(
                child, APRIL, survivor, JUNE, CENTER, "25", MergeReason.CONFIRMED_BY_FAMILY, TODAY, NOW);
    }

    private static ChildrenMerged merged(UUID child, UUID survivor) {
        return new ChildrenMerged(child, APRIL, survivor, JUNE, CENTER, "25", MergeReason.CONFIRMED_BY_FAMILY, TODAY);
    }

    private static UnmergeChildren unmerge(UUID child, UUID survivor) {
        return unmerge(child, survivor, UnmergeReason.WRONG_RECORD);
    }

    private static UnmergeChildren unmerge(UUID child, UUID survivor, UnmergeReason reason) {
        return new UnmergeChildren(child, survivor, reason, TODAY, NOW);
    }

    private static ChildrenUnmerged unmerged(UUID child, UUID survivor) {
        return unmerged(child, survivor, UnmergeReason.WRONG_RECORD);
    }

    private static ChildrenUnmerged unmerged(UUID child, UUID survivor, @Nullable UnmergeReason reason) {
        return new ChildrenUnmerged(child, survivor, TODAY, reason);
    }

    private static TellApart tellApart(UUID child, UUID other) {
        return new TellApart(child, other, CENTER, "25", DifferenceReason.TWINS_OR_SIBLINGS, TODAY);
    }

    private static ChildrenToldApart toldApart(UUID child, UUID other) {
        return new ChildrenToldApart(child, other, CENTER, "25", DifferenceReason.TWINS_OR_SIBLINGS, TODAY);
    }
}
