package jp.tsunagi.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.Sending;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.service.imports.ImportKind.Line;
import jp.tsunagi.service.imports.ImportTables.Settled;
import jp.tsunagi.service.imports.ImportTables.Taken;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Sender;
import org.jboss.logging.Logger;

/**
 * Checks and runs what was staged, a chunk of rows at a time. When the service ends in between, another one, or the same
 * when it is back, takes the chunk again: its commands have the same ids, so what was done is not done twice.
 */
public final class Importer {
    /** Rows that are taken at a time; a row that stands still keeps no more than these. */
    private static final int CHUNK = 64;

    /** Rows of a chunk that are under way at a time: an import leaves room for people. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ImportKind> kinds;
    private final ImportTables tables;
    private final Clock clock;

    /**
     * @param kinds by name
     * @param relay connections of the role {@code <service>_relay}
     * @param clock the business clock
     */
    public Importer(Map<String, ImportKind> kinds, Pool relay, Clock clock) {
        this.kinds = Map.copyOf(kinds);
        this.tables = new ImportTables(relay);
        this.clock = clock;
    }

    /** Does a chunk; answers whether there may be more. */
    public Uni<Boolean> advance() {
        return tables.take(CHUNK)
                .chain(taken -> settle(taken)
                        // Also while others have rows left: an import that is done waits for none of them.
                        .chain(() -> tables.passOn(clock.instant()))
                        .replaceWith(!taken.isEmpty()));
    }

    /** Each as it ends: where one has to be taken again, those that ended before it are done with. */
    private Uni<Void> settle(List<Taken> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUni(row -> perform(row).chain(tables::settle))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Fails with {@link StoreUnavailable} alone: then the row is taken again. */
    private Uni<Settled> perform(Taken row) {
        var checking = row.state() == ImportState.CHECKING;
        var kind = Objects.requireNonNull(kinds.get(row.job().kind()), "a kind of import is never taken away");
        return Uni.createFrom()
                .item(() -> line(row))
                .chain(line -> kind.perform(sender(row, checking ? Sending.REHEARSED : Sending.HANDLED), line)
                        .onFailure()
                        .transform(Failures::translate))
                .map(outcomes ->
                        new Settled(row.job().id(), row.number(), checking ? RowState.FIT : after(outcomes), null))
                .onFailure(failure -> !(failure instanceof StoreUnavailable))
                .recoverWithItem(failure -> new Settled(
                        row.job().id(),
                        row.number(),
                        checking ? RowState.UNFIT : RowState.FAILED,
                        RowFault.write(faults(row, failure, kind))));
    }

    /** What is told of a row that failed. Of a fault of ours the log gets the class alone: a message may quote the row. */
    private static List<RowFault> faults(Taken row, Throwable failure, ImportKind kind) {
        if (failure instanceof ProblemException problem) {
            return RowFault.of(problem, kind.table());
        }
        LOG.errorf(
                "row %d of import %s: %s",
                row.number(), row.job().id(), failure.getClass().getName());
        return List.of(RowFault.of(ImportProblem.IMPORT_ROW_FAILED));
    }

    private static RowState after(List<Outcome> outcomes) {
        return outcomes.stream().allMatch(Outcome.Unchanged.class::isInstance) ? RowState.SAME : RowState.DONE;
    }

    private Sender sender(Taken row, Sending way) {
        var job = row.job();
        var id = Fingerprint.of("import\n" + job.id() + "\n" + row.number()).asUuid();
        var origin = new Origin(
                id, Fingerprint.of(row.content()), job.subject(), Scope.PLATFORM, Provenance.PLATFORM, job.id(), null);
        return new Sender(job.caller(), origin, clock.instant(), way);
    }

    private static Line line(Taken row) {
        // Not of the version that is the platform's own: the thing is new, and somebody's.
        var fresh = UUID.nameUUIDFromBytes(
                ("import\n" + row.job().id() + "\n" + row.number()).getBytes(StandardCharsets.UTF_8));
        try {
            return new Line(row.job().prefecture(), fresh, (ObjectNode) JSON.readTree(row.content()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was staged can be read", impossible);
        }
    }
}
