package jp.tsunagi.service.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "edge"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipTableTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final UUID key = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    @Inject
    Pool app;

    private <R> Map<UUID, R> saved(RowTable<R> table, List<R> rows) {
        return now(relay.withTransaction(tx -> table.save(tx, rows).chain(() -> table.load(tx, Set.of(key, another)))));
    }

    private static <T> T now(Uni<T> later) {
        return later.await().atMost(PATIENCE);
    }

    private static MembershipRow row(UUID assignment, String subject, @Nullable LocalDate to, long number) {
        return new MembershipRow(
                assignment, subject, StaffRole.MUNICIPAL_OFFICER, "25", assignment, "25201", LONG_AGO, to, number);
    }

    @Test
    void memberships_come_back_as_they_were_saved_last() {
        var first = row(key, "first-" + key, null, 1);
        var last = row(key, "last-" + key, LONG_AGO, 2);
        var other = new MembershipRow(another, "other", StaffRole.AUDITOR, "26", null, null, LONG_AGO, null, 3);

        assertThat(saved(new MembershipTable(), List.of(first, other))).isEqualTo(Map.of(key, first, another, other));
        assertThat(saved(new MembershipTable(), List.of(last))).isEqualTo(Map.of(key, last, another, other));
    }

    @Test
    void a_subject_holds_what_is_valid_today() {
        var subject = "subject-" + key;
        var _ = saved(new MembershipTable(), List.of(row(key, subject, null, 1), row(another, subject, LONG_AGO, 2)));

        assertThat(now(new Memberships(app).today(subject)))
                .containsExactly(new Assignment(key, StaffRole.MUNICIPAL_OFFICER, "25", key, "25201"));
        assertThat(now(new Memberships(app).today("nobody-" + key))).isEmpty();
    }

    @Test
    void centers_come_back_as_they_were_saved_last_and_everybody_finds_them() {
        var hours = List.of(
                new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON),
                new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.MIDNIGHT));
        var bare = new CenterRow(key, "25", "センター", List.of(), List.of(), 1);
        var whole = new CenterRow(key, "25", "医療的ケア児支援センター", List.of("25201", "25206"), hours, 2);

        assertThat(saved(new CenterTable(), List.of(bare))).isEqualTo(Map.of(key, bare));
        assertThat(saved(new CenterTable(), List.of(whole))).isEqualTo(Map.of(key, whole));
        assertThat(now(new Centers(app).find(key))).contains(whole);
        assertThat(now(new Centers(app).find(another))).isEmpty();
    }
}
