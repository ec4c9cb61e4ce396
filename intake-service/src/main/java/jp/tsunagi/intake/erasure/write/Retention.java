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
    /** Asked of the history itself: of the child's record and of those that were merged into it. */
    private static final String LAST_WRITTEN = """
            SELECT record.child, max(written.recorded_at) AS at
            FROM (SELECT id AS child, id AS known FROM unnest($1::uuid[]) AS asked (id)
                  UNION SELECT merged_into, id FROM child WHERE merged_into = ANY ($1)) AS record
            JOIN consultation_about about ON about.child = record.known::text
            JOIN event written ON written.stream = about.stream
            GROUP BY record.child
            """;

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
     * @param careEndedOn null while the care goes on
     */
    Uni<RetentionPeriod> of(UUID child, @Nullable LocalDate careEndedOn) {
        return careEndedOn == null
                ? Uni.createFrom().item(RetentionPeriod.OPEN)
                : of(Map.of(child, careEndedOn)).map(periods -> periods.getOrDefault(child, RetentionPeriod.OPEN));
    }

    /**
     * The period of each record.
     *
     * @param careEndedOn by the child
     */
    public Uni<Map<UUID, RetentionPeriod>> of(Map<UUID, LocalDate> careEndedOn) {
        return lastWritten(careEndedOn.keySet()).map(written -> {
            var periods = new HashMap<UUID, RetentionPeriod>();
            careEndedOn.forEach((child, ended) -> periods.put(child, period(ended, written.get(child))));
            return periods;
        });
    }

    private RetentionPeriod period(LocalDate ended, @Nullable LocalDate written) {
        var last = written != null && written.isAfter(ended) ? written : ended;
        return new RetentionPeriod(last.plusYears(years));
    }

    private Uni<Map<UUID, LocalDate>> lastWritten(Collection<UUID> children) {
        return relay.preparedQuery(LAST_WRITTEN)
                .execute(Tuple.tuple().addArrayOfUUID(children.toArray(UUID[]::new)))
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
