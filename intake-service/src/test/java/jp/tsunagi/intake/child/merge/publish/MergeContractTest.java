package jp.tsunagi.intake.child.merge.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.intake.child.merge.DifferenceReason;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenToldApart;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenUnmerged;
import jp.tsunagi.intake.child.merge.MergeReason;
import jp.tsunagi.intake.child.merge.UnmergeReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeContractTest {
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID SURVIVOR = UUID.randomUUID();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void the_world_hears_which_records_are_of_one_child_but_not_what_that_rests_on() {
        assertThat(MergeContract.translate(new ChildrenMerged(
                        CHILD, APRIL, SURVIVOR, JUNE, UUID.randomUUID(), "25", MergeReason.SEEN_IN_PAPERS, TODAY)))
                .contains(new jp.tsunagi.contracts.intake.ChildrenMerged(CHILD, APRIL, SURVIVOR, JUNE, TODAY));
    }

    @Test
    void the_world_hears_that_a_merge_was_taken_back() {
        assertThat(MergeContract.translate(
                        new ChildrenUnmerged(CHILD, SURVIVOR, TODAY, UnmergeReason.DIFFERENT_CHILDREN)))
                .contains(new jp.tsunagi.contracts.intake.ChildrenUnmerged(CHILD, SURVIVOR, TODAY));
    }

    @Test
    void two_that_were_told_apart_remain_two_for_the_world() {
        assertThat(MergeContract.translate(new ChildrenToldApart(
                        CHILD, SURVIVOR, UUID.randomUUID(), "25", DifferenceReason.TWINS_OR_SIBLINGS, TODAY)))
                .isEmpty();
    }
}
