package jp.tsunagi.intake.erasure.write;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.intake.erasure.RetentionPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How long the records of children have to be kept: a number of years from the end of the care, or from the last day on which
 * anything was written in a consultation about the child, whichever is later.
 */
public final class Retention {
    /** Asked of the history itself. */
    private static final String LAST_WRITTEN = """
            SELECT record.child, max(written.recorded_at) AS at
            FROM (%s) AS record
            JOIN consultation_about about ON about.child = record.known::text
            JOIN event written ON written.stream = about.stream
            GROUP BY record.child
            """;

    /** Of a record and of those that were merged into it. */
    private static final String OF_ONE = LAST_WRITTEN.formatted(
            "SELECT $1::uuid AS child, known FROM unnest($2::uuid[] || $1::uuid) AS all_of_it (known)");

    /** Of many, and of those that were merged into them, as far as the list knows. */
    private static final String OF_MANY = LAST_WRITTEN.formatted("""
            SELECT id AS child, id AS known FROM unnest($1::uuid[]) AS asked (id)
            UNION SELECT merged_into, id FROM child WHERE merged_into = ANY ($1)
            """);

    private final Pool relay;
    private final int years;

    /**
     * @param relay connections of the role {@code intake_relay}
     * @param years from 0
     */
    public Retention(Pool relay, int years) {
        if (years < 0) {
            throw new IllegalArgumentException("a record is kept for no fewer than 0 years");
        }
        this.relay = relay;
        this.years = years;
    }

    /** The last day of an end from which on a record's retention has run out on a day. */
    public LocalDate endedBy(LocalDate day) {
        return day.minusYears(years);
    }

    /**
     * The period of one record.
     *
     * @param merged the records that were merged into it
     * @param careEndedOn null while the care goes on
     */
    Uni<RetentionPeriod> of(UUID child, Collection<UUID> merged, @Nullable LocalDate careEndedOn) {
        return careEndedOn == null
                ? Uni.createFrom().item(RetentionPeriod.OPEN)
                : lastWritten(OF_ONE, Tuple.of(child, merged.toArray(UUID[]::new)))
                        .map(written -> period(careEndedOn, written.get(child)));
    }

    /**
     * The period of each record of a list: who asks for an erasure or approves it has it looked at once more.
     *
     * @param careEndedOn by the child
     */
    public Uni<Map<UUID, RetentionPeriod>> of(Map<UUID, LocalDate> careEndedOn) {
        var children = Tuple.tuple().addArrayOfUUID(careEndedOn.keySet().toArray(UUID[]::new));
        return lastWritten(OF_MANY, children).map(written -> {
            var periods = new HashMap<UUID, RetentionPeriod>();
            careEndedOn.forEach((child, ended) -> periods.put(child, period(ended, written.get(child))));
            return periods;
        });
    }

    private RetentionPeriod period(LocalDate ended, @Nullable LocalDate written) {
        var last = written != null && written.isAfter(ended) ? written : ended;
        return new RetentionPeriod(last.plusYears(years));
    }

    private Uni<Map<UUID, LocalDate>> lastWritten(String statement, Tuple parameters) {
        return relay.preparedQuery(statement)
                .execute(parameters)
                .<Map<UUID, LocalDate>>map(rows -> {
                    var days = new HashMap<UUID, LocalDate>();
                    rows.forEach(row -> days.put(
                            row.getUUID("child"),
                            Japan.day(row.getOffsetDateTime("at").toInstant())));
                    return days;
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
