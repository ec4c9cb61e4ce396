package jp.tsunagi.training.training.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.training.training.TrainingStage;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds trainings and completions, newest first, among those the reader may see. */
public final class TrainingQueries {
    private final ScopedReads reads;

    public TrainingQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** Which trainings to look for; null means any. */
    record TrainingFilter(
            @Nullable String prefecture,
            @Nullable CourseKind kind,
            @Nullable Integer fiscalYear,
            @Nullable TrainingStage stage) {}

    /** The last training of the page before. */
    record AfterTraining(LocalDate firstDay, UUID id) {}

    /**
     * Which completions to look for; null means any.
     *
     * @param asOf the day in Japan on which they count
     */
    record CompletionFilter(
            @Nullable String prefecture, @Nullable CourseKind kind, LocalDate asOf) {}

    /** The last completion of the page before. */
    record AfterCompletion(LocalDate certifiedOn, UUID training, UUID trainee) {}

    /** Up to {@code limit} trainings after a place, the one that begins last first. */
    Uni<List<TrainingRow>> trainings(
            Scope.Member reader, TrainingFilter filter, @Nullable AfterTraining after, int limit) {
        var conditions = new Conditions()
                .narrow("t.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("t.kind = :kind", "kind", filter.kind())
                .narrow("t.fiscalYear = :fiscalYear", "fiscalYear", filter.fiscalYear())
                .narrow("t.stage = :stage", "stage", filter.stage());
        if (after != null) {
            conditions
                    .narrow("(t.firstDay < :day or (t.firstDay = :day and t.id < :id))", "day", after.firstDay())
                    .value("id", after.id());
        }
        return reads.read(
                reader,
                session -> conditions
                        .query(session, "TrainingRow t", "t.firstDay desc, t.id desc", TrainingRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Up to {@code limit} completions after a place, the one certified last first. */
    Uni<List<CompletionRow>> completions(
            Scope.Member reader, CompletionFilter filter, @Nullable AfterCompletion after, int limit) {
        var conditions = new Conditions()
                .narrow("c.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("c.kind = :kind", "kind", filter.kind())
                .narrow("c.certifiedOn <= :asOf", "asOf", filter.asOf());
        if (after != null) {
            conditions
                    .narrow("""
                            (c.certifiedOn < :day or (c.certifiedOn = :day and (c.training < :training
                              or (c.training = :training and c.trainee < :trainee))))""", "day", after.certifiedOn())
                    .value("training", after.training())
                    .value("trainee", after.trainee());
        }
        return reads.read(
                reader,
                session -> conditions
                        .query(
                                session,
                                "CompletionRow c",
                                "c.certifiedOn desc, c.training desc, c.trainee desc",
                                CompletionRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of a training that the list shows; 0 when it shows none to this reader. */
    Uni<Integer> shown(Scope.Member reader, UUID training) {
        return reads.read(reader, session -> session.find(TrainingRow.class, training))
                .map(row -> row == null ? 0 : row.number);
    }

    /** What rows have to be like, all of it. */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions narrow(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
            return this;
        }

        Conditions value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        <R> Mutiny.SelectionQuery<R> query(Mutiny.Session session, String rows, String order, Class<R> row) {
            var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            var query = session.createSelectionQuery("from " + rows + where + " order by " + order, row);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
