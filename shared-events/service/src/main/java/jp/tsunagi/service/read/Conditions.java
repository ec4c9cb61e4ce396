package jp.tsunagi.service.read;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by: conditions that all hold, each with the value it compares. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Narrows by one value; null means any.
     *
     * @param condition in Hibernate's query language, comparing with {@code :name}
     */
    public Conditions where(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition, Map.of(name, value));
    }

    /** Narrows by a condition over several values, or over none. */
    public Conditions where(String condition, Map<String, ?> some) {
        conditions.add("(" + condition + ")");
        values.putAll(some);
        return this;
    }

    /**
     * Up to {@code limit} rows.
     *
     * @param from the rows in Hibernate's query language, such as {@code from ConsultationRow r}
     * @param order what they are ordered by
     */
    public <R> Uni<List<R>> find(Mutiny.Session session, String from, Class<R> row, String order, int limit) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = session.createSelectionQuery(from + where + " order by " + order, row);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
