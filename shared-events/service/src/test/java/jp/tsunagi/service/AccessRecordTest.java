package jp.tsunagi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "edge"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRecordTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String INSERT = "INSERT INTO access_record (subject, purpose, streams, fields, granted)"
            + " VALUES ('somebody', 'test', '{}', 'none', true)";

    @Inject
    AccessRecords records;

    @BeforeEach
    void three_records_on_an_empty_table() throws SQLException {
        Database.run("owner", "TRUNCATE access_record");
        Database.run("owner", "UPDATE access_chain SET number = 0, hash = ''");
        for (int i = 0; i < 3; i++) {
            record("reader-" + i);
        }
    }

    private void record(String subject) {
        var caller = new Caller(subject, "token", false, List.of());
        records.record(caller, new Access(List.of(UUID.randomUUID()), UUID.randomUUID(), "test", "profile", true))
                .await()
                .atMost(PATIENCE);
    }

    private static long faults(String condition) throws SQLException {
        return Database.count("relay", "SELECT count(*) FROM access_faults() WHERE " + condition);
    }

    @Test
    void is_whole_as_long_as_nobody_touches_it() throws SQLException {
        assertThat(faults("true")).isZero();
        assertThat(Database.count("owner", "SELECT max(number) FROM access_record"))
                .isEqualTo(3);
    }

    @Test
    void shows_each_field_that_was_changed() throws SQLException {
        for (var change : List.of(
                "subject = 'nobody'",
                "body = NULL",
                "purpose = 'other'",
                "streams = '{}'",
                "fields = 'other'",
                "granted = false",
                "token_id = NULL",
                "trace = '0'",
                "at = at + interval '1 microsecond'")) {
            three_records_on_an_empty_table();
            Database.run("owner", "UPDATE access_record SET " + change + " WHERE number = 2");

            assertThat(faults("number = 2 AND fault = 'changed'")).as(change).isEqualTo(1);
        }
    }

    @Test
    void shows_a_change_whose_hash_was_computed_anew() throws SQLException {
        Database.run("owner", "UPDATE access_record SET subject = 'nobody' WHERE number = 2");
        Database.run("owner", "UPDATE access_record r SET hash = access_hash(r) WHERE number = 2");

        assertThat(faults("number = 3 AND fault = 'does not follow the record before'"))
                .isEqualTo(1);
    }

    @Test
    void shows_a_record_that_was_removed() throws SQLException {
        Database.run("owner", "DELETE FROM access_record WHERE number = 2");

        assertThat(faults("number = 3 AND fault = 'does not follow the record before'"))
                .isEqualTo(1);
    }

    @Test
    void shows_that_the_first_or_the_last_was_removed() throws SQLException {
        Database.run("owner", "DELETE FROM access_record WHERE number = 1");
        assertThat(faults("number = 2")).isEqualTo(1);

        three_records_on_an_empty_table();
        Database.run("owner", "DELETE FROM access_record WHERE number = 3");
        assertThat(faults("fault = 'is not the end of the chain'")).isEqualTo(1);
    }

    @Test
    void shows_records_that_changed_places() throws SQLException {
        Database.run("owner", "UPDATE access_record SET number = -number");
        Database.run("owner", "UPDATE access_record SET number = CASE number WHEN -1 THEN 2 WHEN -2 THEN 1 ELSE 3 END");

        assertThat(faults("true")).isPositive();
    }

    @Test
    void stays_one_chain_when_many_write_at_once() throws SQLException, InterruptedException, ExecutionException {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var subject = "crowd-" + i;
                writers.add(threads.submit(() -> record(subject)));
            }
        }
        for (var writer : writers) {
            writer.get();
        }

        assertThat(Database.count("owner", "SELECT max(number) FROM access_record"))
                .isEqualTo(43);
        assertThat(faults("true")).isZero();
    }

    @Test
    void can_only_be_added_to_by_the_service() throws SQLException {
        Database.run("app", INSERT);
        for (var forbidden : List.of(
                "UPDATE access_record SET subject = 'nobody'",
                "DELETE FROM access_record",
                "TRUNCATE access_record",
                "SELECT * FROM access_record",
                "SELECT * FROM access_chain",
                "UPDATE access_chain SET number = 0",
                INSERT.replace("(subject", "(number, subject").replace("('somebody'", "(1, 'somebody'"))) {
            assertThatThrownBy(() -> Database.run("app", forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takes_codes_only() {
        assertThatThrownBy(() -> new Access(List.of(), null, "because 花子 asked", "profile", true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
