package jp.tsunagi.referral.notice.send;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.referral.notice.CaseNotices;
import jp.tsunagi.referral.notice.Notice;
import jp.tsunagi.referral.notice.NoticeKind;

/**
 * The tables {@code notified_case} and {@code notice}. What becomes of a notice on its way is the {@link Outbox}'s to write, in
 * columns of its own; what is not to be told any more goes, unless it was sent.
 */
public final class NoticeTable implements RowTable<CaseNotices> {
    private static final SqlTable CASES =
            new SqlTable("notified_case", 1, "case_id uuid, center uuid, responsible uuid");
    private static final SqlTable NOTICES = new SqlTable("notice", 1, """
            id uuid, case_id uuid, center uuid, kind text, matter uuid, recipient uuid, day date, send_from timestamptz
            """);
    private static final String WAITING =
            "SELECT * FROM notice WHERE case_id = ANY ($1) AND sent_at IS NULL ORDER BY send_from, id";
    private static final String FORGET =
            "DELETE FROM notice WHERE case_id = ANY ($1) AND sent_at IS NULL AND id <> ALL ($2)";

    @Override
    public List<String> tables() {
        return List.of("notified_case", "notice");
    }

    @Override
    public String stream() {
        return "case_id";
    }

    @Override
    public Uni<Map<UUID, CaseNotices>> load(SqlConnection tx, Set<UUID> streams) {
        return CASES.load(tx, "case_id", "case_id", streams, row -> row)
                .chain(cases -> tx.preparedQuery(WAITING)
                        .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                        .map(rows -> {
                            var waiting = new HashMap<UUID, ArrayList<Notice>>();
                            rows.forEach(row -> waiting.computeIfAbsent(row.getUUID("case_id"), _ -> new ArrayList<>())
                                    .add(notice(row)));
                            var loaded = new HashMap<UUID, CaseNotices>();
                            cases.forEach((id, found) -> loaded.put(
                                    id,
                                    new CaseNotices(
                                            id,
                                            found.getFirst().getUUID("center"),
                                            found.getFirst().getUUID("responsible"),
                                            waiting.getOrDefault(id, new ArrayList<>()))));
                            return loaded;
                        }));
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CaseNotices> rows) {
        var cases = rows.stream().map(CaseNotices::caseId).toArray(UUID[]::new);
        var waiting = rows.stream()
                .flatMap(row -> row.waiting().stream())
                .map(Notice::id)
                .toArray(UUID[]::new);
        return CASES.save(tx, rows.stream().map(row -> Tuple.of(row.caseId(), row.center(), row.responsible())))
                .chain(() -> tx.preparedQuery(FORGET)
                        .execute(Tuple.tuple().addArrayOfUUID(cases).addArrayOfUUID(waiting)))
                .chain(() -> NOTICES.save(
                        tx, rows.stream().flatMap(row -> row.waiting().stream().map(notice -> write(row, notice)))));
    }

    private static Tuple write(CaseNotices row, Notice notice) {
        return Tuple.tuple()
                .addUUID(notice.id())
                .addUUID(row.caseId())
                .addUUID(row.center())
                .addString(notice.kind().name())
                .addUUID(notice.matter())
                .addUUID(notice.recipient())
                .addLocalDate(notice.day())
                .addOffsetDateTime(notice.from().atOffset(ZoneOffset.UTC));
    }

    private static Notice notice(Row row) {
        return new Notice(
                NoticeKind.valueOf(row.getString("kind")),
                row.getUUID("matter"),
                row.getUUID("recipient"),
                row.getLocalDate("day"),
                row.getOffsetDateTime("send_from").toInstant());
    }
}
