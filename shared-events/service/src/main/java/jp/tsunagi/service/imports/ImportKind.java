package jp.tsunagi.service.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.service.body.BodyJson;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Sender;
import org.jspecify.annotations.Nullable;

/** A kind of file that can be imported. It has no rules of its own: a row becomes the body of a request. */
public interface ImportKind {
    /** The pointer of the column that names what a row is about; a row without it is about something new. */
    String SUBJECT = "/id";

    /** Its columns. */
    CsvTable<?> table();

    /** What a row is about, written the one way by which rows are compared; what is malformed as it stands there. */
    String canonical(String subject);

    /**
     * Does what a row asks for.
     *
     * @param sender who imports; each row comes with commands of its own, which are the same when it comes again
     * @return what became of its commands, each settled; fails with a {@link ProblemException} otherwise
     */
    Uni<List<Outcome>> perform(Sender sender, Line line);

    /**
     * A row.
     *
     * @param prefecture the one that the file is about, two digits
     * @param fresh an id for something new, the same whenever the row comes
     * @param content its cells by their pointers
     */
    record Line(String prefecture, UUID fresh, ObjectNode content) {
        /** What it is about, as it stands there; empty for something new. */
        public Optional<String> subject() {
            return content.hasNonNull("id") ? Optional.of(content.get("id").asText()) : Optional.empty();
        }

        private record Named(@Nullable UUID id) {}

        /**
         * The id of what the row is about.
         *
         * @throws ProblemException when there is one and it is malformed
         */
        public UUID id() {
            var named = content.objectNode();
            named.set("id", content.get("id"));
            var id = BodyJson.read(named, Named.class).id();
            return id == null ? fresh : id;
        }

        /**
         * The row as the body of a request.
         *
         * @throws ProblemException with all that is wrong with it
         */
        public <B> B body(Class<B> type) {
            var body = content.deepCopy();
            body.remove("id");
            return BodyJson.read(body, type);
        }
    }
}
