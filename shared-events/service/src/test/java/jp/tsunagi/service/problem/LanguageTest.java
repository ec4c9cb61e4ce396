package jp.tsunagi.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "ja", "ja-JP,en;q=0.8", "fr", "*", "en;q=0.1, ja", ";;;", "en;q=x"})
    void is_japanese_unless_english_is_preferred(String acceptLanguage) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(Language.JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-GB,ja;q=0.5", "fr, en;q=0.9, ja;q=0.1"})
    void is_english_for_who_prefers_it(String acceptLanguage) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void is_japanese_for_who_does_not_say() {
        assertThat(Language.preferred(null)).isEqualTo(Language.JAPANESE);
    }
}
