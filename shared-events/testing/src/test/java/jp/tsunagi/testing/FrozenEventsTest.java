package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrozenEventsTest {
    private static final String COMMAND = "mvn … -Dtsunagi.write=true";
    private static final String PLANNED = "visit.planned.v1.json";

    private record Guest(UUID id, DayOfWeek comesOn) {}

    private record Planned(LocalDate on, String municipality, List<Guest> guests) {}

    private record Ended(Instant at, @Nullable Sealed note, Set<DayOfWeek> again) {}

    /** A later form of {@link Planned}, one member under another name. */
    private record PlannedForDay(LocalDate day, String municipality, List<Guest> guests) {}

    /** A later form of {@link Planned}, with an optional member more. */
    private record PlannedWithRemark(
            LocalDate on,
            String municipality,
            List<Guest> guests,
            @Nullable String remark) {}

    private static final EventCatalogue<Planned> TODAY =
            catalogue(Planned.class).declare(Planned.class, "visit.planned", 1).build();
    private static final EventCatalogue<PlannedWithRemark> WITH_REMARK = catalogue(PlannedWithRemark.class)
            .declare(PlannedWithRemark.class, "visit.planned", 1)
            .build();

    /** A later form of {@link Planned}, a member under a name that may be absent. */
    private record RenamedPlan(@Nullable LocalDate day, String municipality, List<Guest> guests) {}

    private record NamedGuest(UUID id, DayOfWeek comesOn, String name) {}

    /** A later form of {@link Planned}, with a member more that has to be there. */
    private record NamedGuests(LocalDate on, String municipality, List<NamedGuest> guests) {}

    @TempDir
    private Path folder;

    private static <E> EventCatalogue.Builder<E> catalogue(Class<E> event) {
        return EventCatalogue.of(event);
    }

    private static EventCatalogue<PlannedForDay> forDay(int version) {
        var builder = catalogue(PlannedForDay.class).declare(PlannedForDay.class, "visit.planned", version);
        for (int v = 1; v < version; v++) {
            builder.upcast("visit.planned", v, FrozenEventsTest::renameOn);
        }
        return builder.build();
    }

    private static ObjectNode renameOn(ObjectNode data) {
        data.set("day", data.required("on"));
        return data;
    }

    @BeforeEach
    void freeze() {
        frozen(TODAY).write();
        frozen(TODAY).check();
    }

    @Test
    void an_event_is_frozen_as_it_is_stored_with_its_hash() throws IOException {
        assertThat(Files.readString(folder.resolve(PLANNED))).isEqualTo("""
                {"on":"2026-04-02","municipality":"25201","guests":[\
                {"id":"00000000-0000-4000-8000-000000000005","comesOn":"SUNDAY"},\
                {"id":"00000000-0000-4000-8000-000000000008","comesOn":"WEDNESDAY"}]}
                """);
        assertThat(Files.readString(folder.resolve("SHA256SUMS")))
                .matches("[0-9a-f]{64}  visit\\.planned\\.v1\\.json\n");
    }

    @Test
    void a_changed_file_is_noticed_and_never_written_over() throws IOException {
        var changed = Files.readString(folder.resolve(PLANNED)).replace("25201", "25202");
        Files.writeString(folder.resolve(PLANNED), changed);

        assertBroken(PLANNED + " was changed");
        assertThat(folder.resolve(PLANNED)).content().isEqualTo(changed);
    }

    @Test
    void a_removed_file_is_noticed_and_never_made_anew() throws IOException {
        Files.delete(folder.resolve(PLANNED));

        assertBroken(PLANNED + " was removed");
        assertThat(folder.resolve(PLANNED)).doesNotExist();
    }

    private void assertBroken(String problem) {
        for (var act : List.<Runnable>of(frozen(TODAY)::check, frozen(TODAY)::write)) {
            assertThatThrownBy(act::run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(problem)
                    .hasMessageContaining("Restore the file")
                    .hasMessageContaining("declare a new version and an upcaster");
        }
    }

    @Test
    void a_new_event_has_to_be_frozen_and_writing_adds_it_alone() throws IOException {
        var ended =
                catalogue(Ended.class).declare(Ended.class, "visit.ended", 1).build();
        var before = Files.getLastModifiedTime(folder.resolve(PLANNED));

        assertProblem("visit.ended.v1, as it is written now, is in no file. To freeze it: " + COMMAND, TODAY, ended);
        frozen(TODAY, ended).write();
        frozen(TODAY, ended).check();
        assertThat(Files.getLastModifiedTime(folder.resolve(PLANNED))).isEqualTo(before);
        assertThat(folder.resolve("visit.ended.v1.json")).content().contains("\"note\":\"v1.");
    }

    @Test
    void another_form_under_the_same_version_is_noticed_and_not_frozen() {
        var changed = catalogue(RenamedPlan.class)
                .declare(RenamedPlan.class, "visit.planned", 1)
                .build();

        assertProblem("visit.planned.v1.json says something else when it is written again", changed);
        assertProblem("declare version 2 and an upcaster from 1", changed);
        frozen(changed).write();
        assertThat(folder.resolve("visit.planned.v1.2.json")).doesNotExist();
    }

    @Test
    void a_member_that_old_events_do_not_have_is_noticed_unless_it_may_be_absent() {
        assertProblem(
                "visit.planned.v1.json does not have guests.name, guests.name",
                catalogue(NamedGuests.class)
                        .declare(NamedGuests.class, "visit.planned", 1)
                        .build());
    }

    @Test
    void a_new_version_reads_the_old_files_through_its_upcaster_and_is_frozen_beside_them() throws IOException {
        assertProblem("visit.planned.v2, as it is written now, is in no file", forDay(2));
        frozen(forDay(2)).write();
        frozen(forDay(2)).check();

        assertThat(folder.resolve("visit.planned.v2.json")).content().startsWith("{\"day\":\"2026-04-02\"");
        assertThat(folder.resolve(PLANNED)).content().startsWith("{\"on\":\"2026-04-02\"");
        // The list is forged as well: somebody wants to be rid of the old version.
        Files.delete(folder.resolve(PLANNED));
        Files.delete(folder.resolve("SHA256SUMS"));
        assertProblem("visit.planned.v1 was stored once and has no file any more", forDay(2));
    }

    @Test
    void an_upcaster_that_cannot_take_the_old_form_is_noticed() {
        assertProblem(
                "visit.planned.v1.json cannot be read (IllegalArgumentException)",
                catalogue(Planned.class)
                        .declare(Planned.class, "visit.planned", 2)
                        .upcast("visit.planned", 1, data -> {
                            data.required("never written");
                            return data;
                        })
                        .build());
    }

    @Test
    void a_version_that_was_taken_back_is_noticed() {
        frozen(forDay(2)).write();

        assertProblem("visit.planned.v2.json cannot be read (UNKNOWN_VERSION)", TODAY);
    }

    @Test
    void an_event_that_is_declared_no_more_is_noticed() {
        assertProblem("visit.planned.v1.json: no catalogue declares its event any more");
    }

    @Test
    void a_version_may_get_an_optional_member_which_is_frozen_too() {
        assertProblem("visit.planned.v1, as it is written now, is in no file", WITH_REMARK);
        frozen(WITH_REMARK).write();
        frozen(WITH_REMARK).check();

        assertThat(folder.resolve("visit.planned.v1.2.json")).content().contains("remark");
        assertProblem("visit.planned.v1.2.json says something else when it is written again", TODAY);
    }

    @Test
    void a_name_that_two_catalogues_declare_is_noticed() {
        assertThatThrownBy(() -> frozen(TODAY, WITH_REMARK))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two catalogues of a service declare visit.planned");
    }

    @Test
    void a_file_that_is_not_listed_is_noticed() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));

        assertProblem("visit.planned.v1.json is not listed. To list it: " + COMMAND, TODAY);
        frozen(TODAY).write();
        frozen(TODAY).check();
    }

    private void assertProblem(String problem, EventCatalogue<?>... catalogues) {
        assertThatThrownBy(() -> frozen(catalogues).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }

    private FrozenEvents frozen(EventCatalogue<?>... catalogues) {
        return new FrozenEvents(List.of(catalogues), new FrozenFolder(folder), COMMAND);
    }
}
