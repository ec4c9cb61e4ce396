package jp.tsunagi.training.training.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;

/** The table {@code completion}: the register, one row per person and training. */
public final class CompletionTable implements RowTable<CompletionCertified> {
    /** What was certified is the register's entry. */
    public static final Projection<CompletionCertified, CompletionCertified> PROJECTION =
            (_, recorded) -> recorded.event();

    private static final String SAVE = """
            INSERT INTO completion (training, trainee, prefecture, kind, certified_on, sector, occupation, municipality)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (training, trainee) DO UPDATE SET
              (certified_on, sector, occupation, municipality) =
              (excluded.certified_on, excluded.sector, excluded.occupation, excluded.municipality)
            """;

    @Override
    public List<String> tables() {
        return List.of("completion");
    }

    /** A training's completion is certified once: there never is an earlier entry to build on. */
    @Override
    public Uni<Map<UUID, CompletionCertified>> load(SqlConnection tx, Set<UUID> streams) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CompletionCertified> rows) {
        var completions = rows.stream().flatMap(CompletionTable::write).toList();
        return completions.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SAVE).executeBatch(completions).replaceWithVoid();
    }

    private static Stream<Tuple> write(CompletionCertified certified) {
        return certified.completed().stream()
                .map(trainee -> Tuple.tuple()
                        .addUUID(certified.id())
                        .addUUID(trainee.trainee())
                        .addString(certified.prefecture())
                        .addString(certified.kind().name())
                        .addLocalDate(certified.certifiedOn())
                        .addString(trainee.sector().name())
                        .addString(trainee.occupation().name())
                        .addString(trainee.municipality()));
    }
}
