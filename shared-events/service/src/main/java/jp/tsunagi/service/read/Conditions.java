package jp.tsunagi.service.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query in Hibernate's language; all of them have to hold. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * A filter that may not be asked for.
     *
     * @param parameter the name of the condition's one parameter
     * @param value null leaves the condition out
     */
    public Conditions narrow(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : require(condition, Map.of(parameter, value));
    }

    /** A condition with its parameters. */
    public Conditions require(String condition, Map<String, Object> parameters) {
        conditions.add(condition);
        values.putAll(parameters);
        return this;
    }

    /** The query, its parameters set. */
    public <R> Mutiny.SelectionQuery<R> select(Mutiny.Session session, String from, String order, Class<R> row) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = session.createSelectionQuery(from + where + " " + order, row);
        values.forEach(query::setParameter);
        return query;
    }
}
