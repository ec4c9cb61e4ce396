package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds consultations, newest first, among those the reader may see. */
public final class ConsultationQueries {
    private final ScopedReads reads;

    public ConsultationQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param municipality five digits
     * @param from first day of receipt in Japan
     * @param to last day of receipt in Japan
     */
    record Filter(
            @Nullable UUID center,
            @Nullable String municipality,
            @Nullable ConsultationTheme theme,
            @Nullable Channel channel,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The last row of the page before. */
    record After(Instant receivedAt, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<ConsultationRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrow(conditions, values, "c.center = :center", "center", filter.center());
        narrow(conditions, values, "c.municipality = :municipality", "municipality", filter.municipality());
        narrow(
                conditions,
                values,
                "array_contains(c.themes, :theme)",
                "theme",
                filter.theme() == null ? null : filter.theme().name());
        narrow(conditions, values, "c.channel = :channel", "channel", filter.channel());
        narrow(conditions, values, "c.receivedOn >= :from", "from", filter.from());
        narrow(conditions, values, "c.receivedOn <= :to", "to", filter.to());
        if (after != null) {
            conditions.add("(c.receivedAt < :at or (c.receivedAt = :at and c.id < :id))");
            values.put("at", after.receivedAt().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return reads.read(reader, session -> {
            var query = session.createSelectionQuery(
                    "from ConsultationRow c" + where + " order by c.receivedAt desc, c.id desc", ConsultationRow.class);
            values.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        });
    }

    /** The version of a consultation that the list shows; 0 when it shows none to this reader. */
    Uni<Integer> shown(Scope.Member reader, UUID consultation) {
        return reads.read(reader, session -> session.find(ConsultationRow.class, consultation))
                .map(row -> row == null ? 0 : row.number);
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
