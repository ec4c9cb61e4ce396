package jp.tsunagi.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendScriptTest {
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z][a-z0-9]*)");

    private final AppendScript script = new AppendScript();

    @Test
    void both_statements_of_the_event_store_are_heard_and_differ() {
        assertThat(script.create()).contains("INSERT INTO stream").contains("INSERT INTO event");
        assertThat(script.advance()).contains("UPDATE stream").contains("INSERT INTO event");
    }

    @Test
    void notebook_command_and_version_are_computed_and_every_other_parameter_has_a_value() {
        for (var statement : new String[] {script.create(), script.advance()}) {
            assertThat(statement).doesNotContainPattern("\\$[0-9]");
            assertThat(VARIABLE.matcher(statement).results().map(match -> match.group(1)))
                    .contains("notebook", "command", "version", "next")
                    .allMatch(name -> name.matches("notebook|command|version|next")
                            || script.constants().containsKey(name));
        }
    }

    @Test
    void the_text_of_the_note_is_handed_over_as_postgresql_reads_it() {
        assertThat(script.constants().values()).anyMatch(value -> value.startsWith("{\"{\\\"notebook\\\":"));
    }
}
