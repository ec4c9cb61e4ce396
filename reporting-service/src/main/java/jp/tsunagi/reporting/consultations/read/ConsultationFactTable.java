package jp.tsunagi.reporting.consultations.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.reporting.consultations.ConsultationFact;
import jp.tsunagi.reporting.consultations.ConsultationFact.Disposal;
import org.jspecify.annotations.Nullable;

/** The table {@code consultation_fact}. */
public final class ConsultationFactTable implements RowTable<ConsultationFact> {
    private static final String SAVE = """
            INSERT INTO consultation_fact (consultation, number, center, prefecture, municipality, received_on, month,
              channel, inquirer, scope, continuity, themes, outside_opening_hours, recorded_at, disposition, disposed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            ON CONFLICT (consultation) DO UPDATE
            SET number = excluded.number, center = excluded.center, prefecture = excluded.prefecture,
                municipality = excluded.municipality, received_on = excluded.received_on, month = excluded.month,
                channel = excluded.channel, inquirer = excluded.inquirer, scope = excluded.scope,
                continuity = excluded.continuity, themes = excluded.themes,
                outside_opening_hours = excluded.outside_opening_hours, recorded_at = excluded.recorded_at,
                disposition = excluded.disposition, disposed_at = excluded.disposed_at
            """;

    @Override
    public List<String> tables() {
        return List.of("consultation_fact");
    }

    @Override
    public Uni<Map<UUID, ConsultationFact>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM consultation_fact WHERE consultation = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, ConsultationFact>();
                    rows.forEach(row -> loaded.put(row.getUUID("consultation"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ConsultationFact> facts) {
        return tx.preparedQuery(SAVE)
                .executeBatch(facts.stream().map(ConsultationFactTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(ConsultationFact fact) {
        var received = fact.received();
        var disposal = fact.disposal();
        return Tuple.tuple()
                .addUUID(received.consultation())
                .addLong(fact.number())
                .addUUID(received.center())
                .addString(received.prefecture())
                .addString(received.municipality())
                .addLocalDate(received.receivedOn())
                .addLocalDate(fact.month().atDay(1))
                .addString(received.channel().name())
                .addString(received.inquirer().name())
                .addString(received.scope().name())
                .addString(received.continuity().name())
                .addArrayOfString(received.themes().stream().map(Enum::name).toArray(String[]::new))
                .addBoolean(received.outsideOpeningHours())
                .addOffsetDateTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
                .addString(disposal == null ? null : disposal.disposition().name())
                .addOffsetDateTime(
                        disposal == null ? null : disposal.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static ConsultationFact read(Row row) {
        return new ConsultationFact(
                row.getLong("number"),
                new ConsultationReceived(
                        row.getUUID("consultation"),
                        row.getUUID("center"),
                        row.getString("prefecture"),
                        row.getString("municipality"),
                        row.getLocalDate("received_on"),
                        Channel.valueOf(row.getString("channel")),
                        InquirerKind.valueOf(row.getString("inquirer")),
                        SupportScope.valueOf(row.getString("scope")),
                        Continuity.valueOf(row.getString("continuity")),
                        Arrays.stream(row.getArrayOfStrings("themes"))
                                .map(ConsultationTheme::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("outside_opening_hours")),
                row.getOffsetDateTime("recorded_at").toInstant(),
                disposal(row));
    }

    private static @Nullable Disposal disposal(Row row) {
        return row.getString("disposition") == null
                ? null
                : new Disposal(
                        Disposition.valueOf(row.getString("disposition")),
                        row.getOffsetDateTime("disposed_at").toInstant());
    }
}
