package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import jp.tsunagi.eventstore.EventCatalogue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CataloguesTest {
    record Rung(int times) {}

    /** Its second version has no way up from the first. */
    static final class WithoutUpcaster {
        static final EventCatalogue<Rung> EVENTS = EventCatalogue.of(Rung.class)
                .declare(Rung.class, "bell.rung", 2)
                .build();
    }

    /** Makes its catalogue where nobody looks. */
    private static final class Hidden {
        static boolean knows(String name) {
            return EventCatalogue.of(Rung.class)
                    .declare(Rung.class, "bell.rung", 1)
                    .build()
                    .knows(name);
        }
    }

    @Test
    void the_catalogues_of_classes_are_found() {
        assertThat(in(Lamp.class, CataloguesTest.class)).isEqualTo(List.of(Lamp.EVENTS));
    }

    @Test
    void a_version_without_an_upcaster_is_named() {
        assertThatThrownBy(() -> in(WithoutUpcaster.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("WithoutUpcaster")
                .hasMessageContaining("no upcaster for bell.rung from version 1");
    }

    @Test
    void a_catalogue_that_cannot_be_found_is_noticed() {
        assertThat(Hidden.knows("bell.rung")).isTrue();
        assertThatThrownBy(() -> in(Hidden.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Hidden makes a catalogue of events; let it stand in a constant there");
    }

    @Test
    void a_service_without_any_is_noticed() {
        assertThatThrownBy(() -> Catalogues.of("jp.tsunagi.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no catalogue of events in jp.tsunagi.nowhere");
    }

    private static List<EventCatalogue<?>> in(Class<?>... types) {
        return Catalogues.of(new ClassFileImporter().importClasses(types));
    }
}
