package jp.tsunagi.referral.coordination.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CaseState.Known;
import jp.tsunagi.referral.coordination.CaseState.NotOpened;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.read.CaseQueries.After;
import jp.tsunagi.referral.coordination.staff.Officer;
import jp.tsunagi.referral.coordination.texts.AdviceTexts;
import jp.tsunagi.referral.coordination.texts.Adviser;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.member.CenterRow;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows officers what has come before their prefecture: that it has, and of a question what is asked. Nothing else of a case. */
@Path(EscalationViewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "escalations", description = "県への相談 / Escalations")
public class EscalationViewResource {
    static final String PATH = "/api/referral/v1/escalations";
    private static final String PURPOSE = "oversight";

    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;
    private final CaseQueries queries;
    private final AdviceTexts texts;
    private final Centers centers;
    private final AccessRecords access;
    private final CurrentRequest request;

    EscalationViewResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            CaseQueries queries,
            AdviceTexts texts,
            Centers centers,
            AccessRecords access,
            CurrentRequest request) {
        this.cases = cases;
        this.queries = queries;
        this.texts = texts;
        this.centers = centers;
        this.access = access;
        this.request = request;
    }

    /** A page of what has come before a prefecture, oldest first. */
    public record EscalationList(List<EscalationItem> items) {}

    @GET
    @Operation(
            summary = "都道府県に上がった事案、古い順 / What has come before a prefecture, oldest first",
            description = "センターの相談と、センターに督促しても記録のないフォローアップ。その都道府県の担当者のみ。"
                    + " / Questions of centers, and follow-ups that are not recorded though the center was told. For officers"
                    + " of the prefecture.")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / prefecture, two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "open",
            in = ParameterIn.QUERY,
            description = "片付いていないものだけ / only those that are not settled",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<EscalationList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var asked = query.required("prefecture", query.prefecture("prefecture"));
        var open = query.flag("open");
        var page = query.page();
        var prefecture = asked.get();
        caller.actingIn(prefecture, StaffRole.PREFECTURE_OFFICER);
        var after = page.after()
                .map(position -> new After(position.date(0), position.id(1)))
                .orElse(null);
        return queries.escalations(caller.scope(), prefecture, open, after, page.fetch())
                .call(rows -> record(
                        caller,
                        page.shown(rows).stream()
                                .map(row -> row.caseId)
                                .distinct()
                                .toList(),
                        "escalation"))
                .chain(rows -> centers.all(page.shown(rows).stream()
                                .map(row -> row.center)
                                .distinct()
                                .toList())
                        .map(known -> known.stream().collect(Collectors.toMap(CenterRow::id, CenterRow::name)))
                        .map(names -> page.answer(
                                rows,
                                row -> List.of(row.raisedOn, row.id),
                                shown -> new EscalationList(shown.stream()
                                        .map(row -> EscalationItem.of(row, names.get(row.center)))
                                        .toList()))));
    }

    @GET
    @Path("{case}/{escalation}")
    @Operation(
            summary = "センターの相談を読む / Read what a center asks",
            description = "その都道府県の担当者のみ。 / For officers of the prefecture.")
    public Uni<AdviceItem> one(@PathParam("case") UUID id, @PathParam("escalation") UUID escalation) {
        var caller = request.caller();
        var officer = Officer.of(caller);
        return cases.read(new StreamId(CoordinationCase.CATEGORY, id), Scope.PLATFORM)
                .map(found -> asked(officer, found.state(), escalation))
                .call(() -> record(caller, List.of(id), "escalation-with-texts"))
                .chain(file -> texts.open(
                        file.opened(),
                        Adviser.PREFECTURE,
                        file.escalation(escalation).stream().toList()))
                .map(counsel -> AdviceItem.of(counsel.getFirst()));
    }

    private static CaseFile asked(Officer officer, CaseState state, UUID escalation) {
        return switch (state) {
            case NotOpened _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Known known -> {
                officer.asked(known.file(), escalation);
                yield known.file();
            }
        };
    }

    private Uni<Void> record(Caller caller, List<UUID> cases, String fields) {
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : access.record(caller, new Access(cases, null, PURPOSE, fields, true));
    }
}
