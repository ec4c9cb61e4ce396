package jp.tsunagi.service.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvFile;
import jp.tsunagi.service.csv.CsvProblem;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.imports.ImportTables.Known;
import jp.tsunagi.service.imports.ImportTables.Staged;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes files to import, tells how far they are, and lets them run. */
public final class Imports {
    private static final int MOST_ROWS = 100_000;
    private static final int STAGED_AT_A_TIME = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LOST = "〓";

    private final ImportTables tables;
    private final Clock clock;
    private final long largest;

    /**
     * @param relay connections of the role {@code <service>_relay}
     * @param clock the business clock
     * @param largest bytes of a file
     */
    public Imports(Pool relay, Clock clock, long largest) {
        this.tables = new ImportTables(relay);
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * Stages a file, which is checked from then on. Blocks, and holds no more than some rows at a time. The same file may
     * come again under its id.
     *
     * @param name of the kind
     * @return whether the file is new
     * @throws ProblemException when it is no file of this kind or its id is another's
     */
    public boolean stage(UUID id, String name, ImportKind kind, Caller caller, Assignment acting, InputStream content) {
        try {
            var file = Files.createTempFile("import", ".csv");
            try {
                return stage(id, name, kind, caller, acting, file, digest(content, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stage(
            UUID id, String name, ImportKind kind, Caller caller, Assignment acting, Path path, String digest)
            throws IOException {
        var file = CsvFile.of(path);
        // Read once before anything is noted: a file is taken as a whole or not at all.
        var probe = new Reading(kind, file.encoding(), _ -> {});
        file.read(probe);
        probe.end();
        var asked = new Import(id, name, digest, caller.subject(), Import.Acting.of(acting), clock.instant());
        var known = await(tables.ask(asked));
        if (!known.job().kind().equals(name)
                || !known.job().digest().equals(digest)
                || !known.job().prefecture().equals(acting.prefecture())) {
            throw new ProblemException(ImportProblem.IMPORT_ID_USED);
        }
        if (known.state() != ImportState.READING) {
            return false;
        }
        var reading = new Reading(kind, file.encoding(), rows -> await(tables.stage(id, rows)));
        file.read(reading);
        reading.end();
        await(tables.staged(id, RowFault.write(List.of(RowFault.of(CsvProblem.ROW_TWICE)))));
        return true;
    }

    /**
     * An import with its progress.
     *
     * @return fails with {@code not-found}
     */
    public Uni<ImportItem> show(UUID id) {
        return tables.show(id).map(found -> found.orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)));
    }

    /** Up to so many rows with faults, after this one. */
    public Uni<List<ImportFaults.BadRow>> faults(UUID id, int after, int limit, Language language) {
        return tables.faults(id, after, limit, language);
    }

    /**
     * Lets an import run that was checked and has no faults; one that runs or has run already is left as it is.
     *
     * @return fails with the problem otherwise
     */
    public Uni<Void> run(UUID id, Caller caller, Assignment acting) {
        return tables.run(id, caller.subject(), Import.Acting.of(acting))
                .chain(started -> started ? Uni.createFrom().voidItem() : mayHaveStarted(id));
    }

    private Uni<Void> mayHaveStarted(UUID id) {
        return tables.find(id)
                .map(found -> found.map(Known::state).orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                .invoke(state -> {
                    switch (state) {
                        case READING, CHECKING -> throw new ProblemException(ImportProblem.IMPORT_NOT_CHECKED);
                        case CHECKED -> throw new ProblemException(ImportProblem.IMPORT_HAS_BAD_ROWS);
                        case RUNNING, FINISHED -> {}
                    }
                })
                .replaceWithVoid();
    }

    /** Copies what is sent, as far as it may go. */
    private String digest(InputStream content, Path file) throws IOException {
        try (var digesting =
                new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[8192];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new ProblemException(EdgeProblem.BODY_TOO_LARGE, largest).withHeader("Connection", "close");
                }
                digesting.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static <T> T await(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }

    /** What becomes of rows that were read, some at a time. */
    @FunctionalInterface
    private interface Batches {
        void batch(List<Staged> rows);
    }

    /** Reads the rows of a file into what is staged. */
    private static final class Reading implements CsvFile.EachRow {
        private final ImportKind kind;
        private final CsvEncoding encoding;
        private final Batches batches;
        private final List<Staged> batch = new ArrayList<>();
        private CsvTable.@Nullable Form form;
        private int rows;

        Reading(ImportKind kind, CsvEncoding encoding, Batches batches) {
            this.kind = kind;
            this.encoding = encoding;
            this.batches = batches;
        }

        @Override
        public void row(int number, List<String> cells) {
            if (form == null) {
                form = kind.table().form(cells);
                return;
            }
            if (++rows > MOST_ROWS) {
                throw new ProblemException(CsvProblem.FILE_ROWS_TOO_MANY, MOST_ROWS);
            }
            batch.add(staged(number, form, cells));
            if (batch.size() == STAGED_AT_A_TIME) {
                flush();
            }
        }

        void end() {
            if (rows == 0) {
                throw new ProblemException(CsvProblem.FILE_WITHOUT_ROWS);
            }
            if (!batch.isEmpty()) {
                flush();
            }
        }

        private void flush() {
            batches.batch(List.copyOf(batch));
            batch.clear();
        }

        private Staged staged(int number, CsvTable.Form form, List<String> cells) {
            var faults = new ArrayList<RowFault>();
            if (cells.stream().skip(form.width()).anyMatch(cell -> !cell.isBlank())) {
                faults.add(RowFault.of(CsvProblem.ROW_TOO_WIDE));
            }
            if (encoding == CsvEncoding.CP932 && cells.stream().anyMatch(cell -> cell.contains(LOST))) {
                faults.add(RowFault.of(CsvProblem.ROW_LOST_CHARACTERS));
            }
            var body = form.body(cells);
            return new Staged(number, subject(body), body.toString(), faults.isEmpty() ? null : RowFault.write(faults));
        }

        /** Whatever stands there fits into an index; that it is no id, the check of the row says. */
        private @Nullable Fingerprint subject(ObjectNode body) {
            var subject = body.at(ImportKind.SUBJECT);
            return subject.isMissingNode() ? null : Fingerprint.of(kind.canonical(subject.asText()));
        }
    }
}
