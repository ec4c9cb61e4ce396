package jp.tsunagi.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCatalogueTest {
    private static final String SECRET = "たろう";

    private sealed interface Letter {
        record Written(String author, int pages, @Nullable String greeting) implements Letter {
            public Written {
                if (pages < 1) {
                    throw new IllegalArgumentException("no pages from " + author);
                }
            }
        }

        sealed interface Sent extends Letter {
            record Posted(List<String> stamps) implements Sent {}

            record Faxed(Instant at) implements Sent {}
        }
    }

    private static final EventCatalogue<Letter> LETTERS = EventCatalogue.of(Letter.class)
            .declare(Letter.Written.class, "letter.written", 3)
            .upcast("letter.written", 1, EventCatalogueTest::renameAuthor)
            .upcast(
                    "letter.written",
                    2,
                    data -> data.put("pages", data.get("pages").intValue()))
            .declare(Letter.Sent.Posted.class, "letter.posted", 1)
            .declare(Letter.Sent.Faxed.class, "letter.faxed", 1)
            .build();

    private static ObjectNode renameAuthor(ObjectNode data) {
        data.set("author", data.remove("writer"));
        return data.put("pages", 1);
    }

    @Test
    void an_event_is_written_under_its_declared_name_and_read_as_it_was() {
        var event = new ParcelMoved("大津");
        var written = Parcel.EVENTS.write(event, Parcels.NOON);

        assertThat(written.type()).isEqualTo("parcel.moved");
        assertThat(written.typeVersion()).isEqualTo(1);
        assertThat(written.data()).isEqualTo("{\"place\":\"大津\"}");
        assertThat(written.validAt()).isEqualTo(Parcels.NOON);
        var read = Parcel.EVENTS.read(stored(written.type(), 1, written.data()));
        assertThat(read.event()).isEqualTo(event);
        assertThat(read.number()).isEqualTo(4);
    }

    @Test
    void what_is_absent_is_left_out_and_comes_back_as_absent() {
        var event = new Letter.Written("hanako", 2, null);
        var written = LETTERS.write(event, Parcels.NOON);

        assertThat(written.data()).isEqualTo("{\"author\":\"hanako\",\"pages\":2}");
        assertThat(LETTERS.read(stored("letter.written", 3, written.data())).event())
                .isEqualTo(event);
    }

    @Test
    void every_old_version_climbs_step_by_step() {
        assertThat(LETTERS.read(stored("letter.written", 1, "{\"writer\":\"hanako\"}"))
                        .event())
                .isEqualTo(new Letter.Written("hanako", 1, null));
        assertThat(LETTERS.read(stored("letter.written", 2, "{\"author\":\"hanako\",\"pages\":2.0}"))
                        .event())
                .isEqualTo(new Letter.Written("hanako", 2, null));
    }

    @Test
    void a_catalogue_that_leaves_an_event_out_is_refused() {
        var builder = EventCatalogue.of(Letter.class)
                .declare(Letter.Written.class, "letter.written", 1)
                .declare(Letter.Sent.Posted.class, "letter.posted", 1);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Faxed");
    }

    @Test
    void a_catalogue_without_a_way_up_from_an_old_version_is_refused() {
        var builder = EventCatalogue.of(Letter.class)
                .declare(Letter.Written.class, "letter.written", 3)
                .upcast("letter.written", 1, EventCatalogueTest::renameAuthor)
                .declare(Letter.Sent.Posted.class, "letter.posted", 1)
                .declare(Letter.Sent.Faxed.class, "letter.faxed", 1);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("letter.written from version 2");
    }

    @Test
    void a_name_or_a_class_declared_twice_is_refused() {
        assertThatThrownBy(() -> EventCatalogue.of(Letter.class)
                        .declare(Letter.Written.class, "letter.written", 1)
                        .declare(Letter.Sent.Posted.class, "letter.written", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventCatalogue.of(Letter.class)
                        .declare(Letter.Written.class, "letter.written", 1)
                        .declare(Letter.Written.class, "letter.drafted", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_version_from_the_future_is_unreadable() {
        assertUnreadable("letter.written", 4, "{\"author\":\"" + SECRET + "\",\"pages\":1}");
    }

    @Test
    void an_unknown_name_is_unreadable() {
        assertThat(LETTERS.knows("letter.burnt")).isFalse();
        assertUnreadable("letter.burnt", 1, "{\"author\":\"" + SECRET + "\"}");
    }

    @Test
    void of_a_log_the_own_events_are_read_and_those_of_other_domains_passed_over() {
        assertThat(LETTERS.readOwn(stored("letter.faxed", 1, "{\"at\":\"2026-04-01T03:00:00Z\"}")))
                .hasValueSatisfying(read -> assertThat(read.event()).isEqualTo(new Letter.Sent.Faxed(Parcels.NOON)));
        assertThat(LETTERS.readOwn(stored("parcel.moved", 1, "{}"))).isEmpty();
        assertThatThrownBy(() -> LETTERS.readOwn(stored("letter.faxed", 2, "{}")))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class,
                        unreadable ->
                                assertThat(unreadable.reason()).isEqualTo(UnreadableEvent.Reason.UNKNOWN_VERSION));
    }

    @Test
    void data_that_do_not_fit_are_unreadable() {
        assertUnreadable("letter.written", 3, "{\"author\":\"%s\",\"pages\":\"%s\"}".formatted(SECRET, SECRET));
        assertUnreadable("letter.written", 3, "{\"author\":\"%s\",\"pages\":0}".formatted(SECRET));
        assertUnreadable("letter.written", 3, "{\"author\":\"%s\"}".formatted(SECRET));
        assertUnreadable("letter.written", 3, SECRET);
        assertUnreadable("letter.written", 1, "[\"" + SECRET + "\"]");
    }

    @Test
    void data_that_an_upcaster_stumbles_over_are_unreadable() {
        assertUnreadable("letter.written", 2, "{\"author\":\"%s\"}".formatted(SECRET));
    }

    private static void assertUnreadable(String type, int version, String data) {
        var stored = stored(type, version, data);

        assertThatThrownBy(() -> LETTERS.read(stored))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(type)
                .hasMessageContaining(stored.stream() + "/4")
                .hasStackTraceContaining("UnreadableEvent")
                .satisfies(unreadable -> {
                    for (var cause = unreadable; cause != null; cause = cause.getCause()) {
                        assertThat(cause).hasMessageNotContaining(SECRET);
                    }
                });
        assertThat(stored).asString().doesNotContain(SECRET);
    }

    private static StoredEvent stored(String type, int version, String data) {
        return new StoredEvent(
                11,
                12,
                new UUID(1, 2),
                4,
                type,
                version,
                data,
                "somebody",
                Origin.Provenance.PLATFORM,
                new UUID(3, 4),
                new UUID(5, 6),
                null,
                Parcels.NOON,
                Parcels.NOON);
    }
}
