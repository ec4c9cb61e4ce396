package jp.tsunagi.referral.notice.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.tsunagi.referral.notice.NoticeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @EnumSource
    void a_letter_says_in_both_languages_what_there_is_and_by_which_day(NoticeKind kind) {
        var letter = Letter.of(kind, DAY, "滋賀県医療的ケア児支援センター");
        assertThat(letter.subject()).contains(kind.japanese(), kind.english());
        assertThat(letter.text()).contains("2026-11-20", "2026年11月20日(金)", "滋賀県医療的ケア児支援センター", "Sign in to Tsunagi");
        assertThat(letter.text().lines().filter(line -> line.contains("2026-11-20")))
                .as("each language in its own way")
                .noneMatch(line -> line.contains("。"));
    }

    @ParameterizedTest
    @EnumSource
    void a_center_not_heard_of_yet_holds_no_letter_back(NoticeKind kind) {
        assertThat(Letter.of(kind, DAY, null).text()).contains("2026-11-20").doesNotContain("null");
    }
}
