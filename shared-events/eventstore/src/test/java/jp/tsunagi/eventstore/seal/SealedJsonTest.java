package jp.tsunagi.eventstore.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedJsonTest {
    private record Named(Sealed name, @Nullable Sealed kana) {}

    @Test
    void in_a_stored_event_a_sealed_value_is_its_text() throws Exception {
        var json = EventJson.mapper();
        var event = new Named(new Sealed("v1.key.AAAA"), null);
        var written = json.writeValueAsString(event);

        assertThat(written).isEqualTo("{\"name\":\"v1.key.AAAA\"}");
        assertThat(json.readValue(written, Named.class)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({"child identified, name", "child.identified, ''", "Child, name", "child.identified, name/kana"})
    void a_place_is_named_by_declared_names_only(String event, String field) {
        assertThatThrownBy(() -> new SealedField(new UUID(0, 1), event, field))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
