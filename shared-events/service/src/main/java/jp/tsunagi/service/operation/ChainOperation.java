package jp.tsunagi.service.operation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.kafka.ChainVerification;
import jp.tsunagi.eventstore.kafka.ChainVerification.Fault;
import jp.tsunagi.eventstore.kafka.ChainVerification.Kind;
import jp.tsunagi.eventstore.kafka.ChainVerification.Report;
import jp.tsunagi.eventstore.kafka.ChainVerification.Seal;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets an operator verify a service's history. The service gives it its path. */
public abstract class ChainOperation {
    /** Where a whole history was replaced, the first faults say as much as all of them. */
    private static final int MOST_FAULTS = 100;

    private final ChainVerification chain;
    private final CurrentRequest request;

    /** @param patient connections of the role {@code <service>_relay} whose transactions may take long */
    protected ChainOperation(Pool patient, CurrentRequest request) {
        this.chain = new ChainVerification(patient);
        this.request = request;
    }

    /** What was found. */
    @Schema(description = "履歴の検証の結果 / What the verification of the history found")
    public record ChainReport(
            @Schema(description = "読んだイベントの数 / Events that were read")
            long events,

            @Schema(description = "問題の数、0 なら改変なし / Number of faults; 0: history is as it was recorded")
            int faultCount,

            @Schema(description = "最初の100件まで / The first 100 of them")
            List<ChainFault> faults,

            @Schema(
                    description = "ここまでの封印。別の場所に保管し、次の検証で seal に指定する"
                            + " / The seal of all of it; keep it elsewhere and give it to the next verification")
            String seal) {
        static ChainReport of(Report report) {
            return new ChainReport(
                    report.events(),
                    report.faults().size(),
                    report.faults().stream()
                            .limit(MOST_FAULTS)
                            .map(ChainFault::of)
                            .toList(),
                    report.seal().toString());
        }
    }

    /** One thing that is wrong, with its place and never its content. */
    @Schema(description = "問題一件 / One fault")
    public record ChainFault(
            Kind kind,
            @Nullable Long position,
            @Nullable UUID stream,
            @Nullable Integer version) {
        static ChainFault of(Fault fault) {
            return new ChainFault(fault.kind(), fault.position(), fault.stream(), fault.version());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "operations", description = "運用 / Operations")
    @Operation(
            summary = "履歴が記録されたままかを検証する / Verify that the history is as it was recorded",
            description = "全イベントを読むため、百万件で数分かかります / Reads every event; minutes for millions")
    @Parameter(
            name = "seal",
            in = ParameterIn.QUERY,
            description = "保管してある封印 / A seal that was kept",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]+:[0-9a-f]{64}$"))
    public Uni<ChainReport> verify(@Context UriInfo uri) {
        request.caller().require(StaffRole.OPERATOR);
        var query = new Query(uri);
        Optional<Seal> kept = query.parsed("seal", Seal::parse);
        query.end();
        return chain.verify(kept).map(ChainReport::of);
    }
}
