package jp.tsunagi.intake.child.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "さとう　ゆうこ, サトウ ユウコ",
        "さとう ゆうこ, ｻﾄｳ ﾕｳｺ",
        "おおの ゆうた, オーノ ユータ",
        "おおの, おうの",
        "しょうた, しようた",
        "みづき, みずき",
        "ちぢわ, ちじわ",
        "はっとり, はつとり",
        "かをり, かおり",
        "ヴィオラ, ゔぃおら"
    })
    void one_reading_is_written_in_several_ways(String one, String other) {
        assertThat(Spelling.reading(one)).isEqualTo(Spelling.reading(other));
    }

    @ParameterizedTest
    @CsvSource({"はると, はるき", "ゆい, ゆき", "おの, おね", "さき, さぎ"})
    void different_readings_stay_different(String one, String other) {
        assertThat(Spelling.reading(one)).isNotEqualTo(Spelling.reading(other));
    }

    @ParameterizedTest
    @CsvSource({"斎藤 一, 齋藤　一", "斉藤, 齊藤", "渡辺, 渡邉", "渡邊, 渡邉", "髙橋, 高橋", "山﨑, 山崎", "吉田, 𠮷田", "沢田 広, 澤田 廣", "辻󠄀 一, 辻 一"})
    void one_name_is_written_with_variants_of_a_character(String one, String other) {
        assertThat(Spelling.name(one)).isEqualTo(Spelling.name(other));
    }

    @ParameterizedTest
    @CsvSource({"伊藤, 伊東", "菊地, 菊池", "河野, 川野", "大田, 太田"})
    void different_characters_stay_different(String one, String other) {
        assertThat(Spelling.name(one)).isNotEqualTo(Spelling.name(other));
    }
}
