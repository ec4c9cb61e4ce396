package jp.tsunagi.intake.child.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import jp.tsunagi.intake.child.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchTest {
    private static final Sketcher SKETCHER = new Sketcher(key(1));
    private static final Profile CHILD = profile("斎藤 陽翔", "さいとう はると", "090-1234-5678", "2018-05-07");

    @Test
    void the_same_child_in_another_hand_is_a_candidate_with_its_reasons() {
        var match = match(CHILD, profile("齊藤　陽翔", "ｻｲﾄｳ ﾊﾙﾄ", "母 +81 90 1234 5678", "2018-05-07"));

        assertThat(match.isCandidate()).isTrue();
        assertThat(match.reasons())
                .containsExactly(
                        MatchReason.GIVEN_NAME_SAME,
                        MatchReason.FAMILY_NAME_SAME,
                        MatchReason.BIRTH_DATE_SAME,
                        MatchReason.TELEPHONE_SAME,
                        MatchReason.MUNICIPALITY_SAME);
    }

    @Test
    void day_and_month_the_wrong_way_round_are_one_slip() {
        var match = match(CHILD, profile("斎藤 陽翔", "さいとう はると", null, "2018-07-05"));

        assertThat(match.isCandidate()).isTrue();
        assertThat(match.reasons()).contains(MatchReason.BIRTH_DATE_SIMILAR);
    }

    @Test
    void another_family_name_and_telephone_do_not_hide_a_child() {
        var match = match(CHILD, profile("山本 陽翔", "やまもと はると", "077-555-0000", "2018-05-07"));

        assertThat(match.isCandidate()).isTrue();
        assertThat(match.reasons()).contains(MatchReason.FAMILY_NAME_OTHER, MatchReason.BIRTH_DATE_SAME);
    }

    @Test
    void a_name_without_a_space_is_still_a_name() {
        assertThat(match(CHILD, profile("齋藤陽翔", "さいとうはると", null, "2018-05-07")).isCandidate())
                .isTrue();
        assertThat(match(CHILD, profile("齋藤大樹", "さいとうだいき", "090-1234-5678", "2018-05-07"))
                        .isCandidate())
                .isFalse();
    }

    @Test
    void twins_are_two_children_even_if_they_are_called_alike() {
        assertThat(match(CHILD, profile("斎藤 陽希", "さいとう はるき", "090-1234-5678", "2018-05-07"))
                        .isCandidate())
                .isFalse();
        assertThat(match(CHILD, profile("斎藤 結菜", "さいとう ゆいな", "090-1234-5678", "2018-05-07"))
                        .isCandidate())
                .isFalse();
    }

    @Test
    void brothers_are_two_children() {
        assertThat(match(CHILD, profile("斎藤 大翔", "さいとう ひろと", "090-1234-5678", "2020-05-07"))
                        .isCandidate())
                .isFalse();
    }

    @Test
    void under_another_key_nothing_is_alike() {
        var sketch = SKETCHER.sketch(CHILD, Set.of());
        var other = new Sketcher(key(2)).sketch(CHILD, Set.of());

        assertThat(sketch.blocks()).isNotEmpty();
        assertThat(Collections.disjoint(sketch.blocks(), other.blocks())).isTrue();
        assertThat(Match.of(sketch, other).isCandidate()).isFalse();
    }

    @Test
    void an_erased_profile_meets_nobody() {
        var erased = SKETCHER.sketch(new Profile(null, null, null, null), Set.of("25201"));

        assertThat(erased.blocks()).isEmpty();
        assertThat(erased.hashes()).isEmpty();
    }

    private static Match match(Profile one, Profile other) {
        var first = SKETCHER.sketch(one, Set.of("25201"));
        var second = SKETCHER.sketch(other, Set.of("25201"));
        return Match.of(first, second);
    }

    private static Profile profile(String name, String kana, @Nullable String contact, String born) {
        return new Profile(name, kana, contact, LocalDate.parse(born));
    }

    private static IndexKey key(int first) {
        var key = new byte[IndexKey.BYTES];
        key[0] = (byte) first;
        return new IndexKey(key);
    }
}
