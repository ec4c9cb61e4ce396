package jp.tsunagi.service.sample;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.ScopedReads;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes. */
@Path(NoteResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {
    static final String PATH = "/api/edge/v1/notes";

    private final CommandHandler<Note.Command, Note.State, Note.Event> notes;
    private final ScopedReads reads;
    private final AccessRecords accesses;
    private final CurrentRequest request;
    private final Answers answers = new Answers(stream -> URI.create(PATH + "/" + stream.id()), Note::problem);

    NoteResource(
            CommandHandler<Note.Command, Note.State, Note.Event> notes,
            ScopedReads reads,
            AccessRecords accesses,
            CurrentRequest request) {
        this.notes = notes;
        this.reads = reads;
        this.accesses = accesses;
        this.request = request;
    }

    /** A note as it is shown. */
    public record NoteBody(UUID id, String text) {}

    /** New words for a note. */
    public record RewordNoteBody(String text) {}

    /** A page of notes. */
    public record NoteList(List<UUID> items) {}

    @POST
    public Uni<RestResponse<Void>> write(WriteNoteBody body) {
        var assignment = request.caller().actingFor(body.center(), StaffRole.CONSULTANT);
        var command = new Command<Note.Command>(
                stream(UUID.randomUUID()),
                Expected.NO_STREAM,
                request.origin(assignment),
                Instant.EPOCH,
                new Note.Command.Write(body.center(), body.text()));
        return notes.handle(command).map(answers::created);
    }

    @PUT
    @Path("{id}/words")
    public Uni<RestResponse<Void>> reword(@PathParam("id") UUID id, RewordNoteBody body) {
        var assignment = request.caller().assignments().getFirst();
        var command = new Command<Note.Command>(
                stream(id),
                request.expected(),
                request.origin(assignment),
                Instant.EPOCH,
                new Note.Command.Reword(body.text()));
        return notes.handle(command).map(answers::changed);
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<NoteBody>> one(@PathParam("id") UUID id) {
        var caller = request.caller();
        return accesses.record(caller, new Access(List.of(id), null, "note", "text", true))
                .chain(() -> notes.read(stream(id), caller.scope()))
                .map(note -> Versioned.of(
                        request,
                        note.version(),
                        () -> new NoteBody(id, note.state().text())));
    }

    @GET
    public Uni<RestResponse<NoteList>> list(@Context UriInfo uri) {
        var query = new Query(uri);
        var _ = query.code("channel", Channel.class);
        var page = query.page();
        var after = page.after().map(position -> position.id(0)).orElse(new UUID(0, 0));
        return reads.read(request.caller().scope(), session -> rows(session, after, page.fetch()))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.id),
                        found -> new NoteList(found.stream().map(row -> row.id).toList())));
    }

    private static Uni<List<NoteRow>> rows(Mutiny.Session session, UUID after, int most) {
        return session.createSelectionQuery("from NoteRow where id > ?1 order by id", NoteRow.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    @GET
    @Path("fault")
    public Uni<String> fault() {
        return Uni.createFrom().failure(new IllegalStateException("山田花子 has a secret"));
    }

    @GET
    @Path("hidden")
    public Uni<String> hidden() {
        return Uni.createFrom().failure(new ProblemException(EdgeProblem.NOT_FOUND));
    }

    @GET
    @PermitAll
    @Path("open")
    @Produces(MediaType.TEXT_PLAIN)
    public String open() {
        return "open";
    }

    private static StreamId stream(UUID id) {
        return new StreamId("note", id);
    }
}
