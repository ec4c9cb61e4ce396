package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.intake.consultation.read.ContactLog.Logged;
import org.jspecify.annotations.Nullable;

/** The table {@code contact}: the log of a consultation is several rows. */
public final class ContactTable implements RowTable<ContactLog> {
    private static final SqlTable TABLE = new SqlTable("contact", 1, """
            id uuid, consultation uuid, center uuid, contacted_on date, means text, withdrawn boolean,
            started_at timestamptz, reached boolean, call_back_by timestamptz, call_back_due timestamptz
            """);

    @Override
    public List<String> tables() {
        return List.of(TABLE.name());
    }

    @Override
    public String stream() {
        return "consultation";
    }

    @Override
    public Uni<Map<UUID, ContactLog>> load(SqlConnection tx, Set<UUID> streams) {
        return TABLE.load(tx, "consultation", "consultation, id", streams, Function.identity())
                .map(byConsultation -> {
                    var loaded = new HashMap<UUID, ContactLog>();
                    byConsultation.forEach((id, rows) -> loaded.put(
                            id,
                            new ContactLog(
                                    id,
                                    rows.getFirst().getUUID("center"),
                                    rows.stream().map(ContactTable::read).toList())));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ContactLog> rows) {
        return TABLE.save(
                tx, rows.stream().flatMap(log -> log.contacts().stream().map(contact -> write(log, contact))));
    }

    private static Tuple write(ContactLog log, Logged contact) {
        return Tuple.tuple()
                .addUUID(contact.id())
                .addUUID(log.consultation())
                .addUUID(log.center())
                .addLocalDate(contact.day())
                .addString(contact.means().name())
                .addBoolean(contact.withdrawn())
                .addOffsetDateTime(contact.startedAt().atOffset(ZoneOffset.UTC))
                .addBoolean(contact.reached())
                .addOffsetDateTime(atOffset(contact.callBackBy()))
                .addOffsetDateTime(atOffset(log.callBackDue(contact)));
    }

    private static @Nullable OffsetDateTime atOffset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Logged read(Row row) {
        var callBackBy = row.getOffsetDateTime("call_back_by");
        return new Logged(
                row.getUUID("id"),
                row.getLocalDate("contacted_on"),
                row.getOffsetDateTime("started_at").toInstant(),
                Channel.valueOf(row.getString("means")),
                row.getBoolean("withdrawn"),
                row.getBoolean("reached"),
                callBackBy == null ? null : callBackBy.toInstant());
    }
}
