package jp.tsunagi.reporting.children;

import static jp.tsunagi.testing.ProjectionSpecification.STREAM;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.reporting.children.MergeHistory.Span;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeHistoryTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant FIRST = Instant.parse("2026-06-03T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void a_merge_is_known_from_its_recording_on() {
        specify(MergeHistory.PROJECTION)
                .at(FIRST)
                .given(merged(A))
                .then(new MergeHistory(STREAM, List.of(new Span(1, merged(A), FIRST, null))));
    }

    @Test
    void taken_back_it_is_known_until_then_and_others_go_on() {
        specify(MergeHistory.PROJECTION)
                .at(FIRST)
                .given(merged(A), merged(C))
                .at(SECOND)
                .given(new ChildrenUnmerged(A, B, JUNE))
                .then(new MergeHistory(
                        STREAM, List.of(new Span(1, merged(A), FIRST, SECOND), new Span(2, merged(C), FIRST, null))));
    }

    @Test
    void merged_once_more_it_is_known_a_second_time() {
        specify(MergeHistory.PROJECTION)
                .at(FIRST)
                .given(merged(A), new ChildrenUnmerged(A, B, JUNE))
                .at(SECOND)
                .given(merged(A))
                .then(new MergeHistory(
                        STREAM, List.of(new Span(1, merged(A), FIRST, FIRST), new Span(3, merged(A), SECOND, null))));
    }

    private static ChildrenMerged merged(UUID child) {
        return new ChildrenMerged(child, APRIL, B, JUNE, JUNE);
    }
}
