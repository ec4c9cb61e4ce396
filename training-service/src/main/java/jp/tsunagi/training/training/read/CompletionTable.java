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
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;

/** The table {@code completion}: the register, one row per person and training. */
public final class CompletionTable implements RowTable<CompletionCertified> {
    /** What was certified is the register's entry. */
    public static final Projection<CompletionCertified, CompletionCertified> PROJECTION =
            (_, recorded) -> recorded.event();

    private static final SqlTable TABLE = new SqlTable("completion", 2, """
            training uuid, trainee uuid, prefecture text, kind text, certified_on date, sector text,
            occupation text, municipality text
            """);

    @Override
    public List<String> tables() {
        return List.of("completion");
    }

    @Override
    public String stream() {
        return "training";
    }

    /** A training's completion is certified once: there never is an earlier entry to build on. */
    @Override
    public Uni<Map<UUID, CompletionCertified>> load(SqlConnection tx, Set<UUID> streams) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<CompletionCertified> rows) {
        return TABLE.save(tx, rows.stream().flatMap(CompletionTable::write));
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
