package jp.tsunagi.referral.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.reference.Municipality;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.referral.agency.read.AgencyFile;
import jp.tsunagi.referral.agency.write.AgencyActs;
import jp.tsunagi.referral.agency.write.RegisterAgencyBody;
import jp.tsunagi.referral.coordinator.read.CoordinatorFile;
import jp.tsunagi.referral.coordinator.write.CoordinatorActs;
import jp.tsunagi.referral.coordinator.write.PlaceCoordinatorBody;
import jp.tsunagi.referral.resource.read.ResourceFile;
import jp.tsunagi.referral.resource.write.RegisterResourceBody;
import jp.tsunagi.referral.resource.write.ResourceActs;
import jp.tsunagi.referral.window.read.WindowFile;
import jp.tsunagi.referral.window.write.OpenWindowBody;
import jp.tsunagi.referral.window.write.WindowActs;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.imports.ImportKind;
import jp.tsunagi.service.imports.Importer;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.service.request.Sender;

/** The files of the directory: the columns are those that are exported, the acts those of the requests. */
public final class DirectoryImports {
    private final AgencyActs agencies;
    private final ResourceActs resources;
    private final CoordinatorActs coordinators;
    private final WindowActs windows;

    public DirectoryImports(
            AgencyActs agencies, ResourceActs resources, CoordinatorActs coordinators, WindowActs windows) {
        this.agencies = agencies;
        this.resources = resources;
        this.coordinators = coordinators;
        this.windows = windows;
    }

    /** What a row of a kind of file asks for. */
    public ImportKind kind(DirectoryKind kind) {
        return switch (kind) {
            case AGENCIES -> new Kind(AgencyFile.TABLE, DirectoryImports::id, this::register);
            case RESOURCES ->
                new Kind(
                        ResourceFile.TABLE,
                        DirectoryImports::id,
                        (sender, line) -> resources.bring(sender, line.id(), line.body(RegisterResourceBody.class)));
            case COORDINATORS ->
                new Kind(
                        CoordinatorFile.TABLE,
                        DirectoryImports::id,
                        (sender, line) -> coordinators.bring(sender, line.id(), line.body(PlaceCoordinatorBody.class)));
            case WINDOWS -> new Kind(WindowFile.TABLE, DirectoryImports::place, this::open);
        };
    }

    /**
     * The one who runs them.
     *
     * @param relay connections of the role {@code <service>_relay}
     * @param clock the business clock
     */
    public Importer importer(Pool relay, Clock clock) {
        return new Importer(
                Arrays.stream(DirectoryKind.values()).collect(Collectors.toMap(DirectoryKind::name, this::kind)),
                relay,
                clock);
    }

    private Uni<List<Outcome>> register(Sender sender, ImportKind.Line line) {
        // The file is of one prefecture, and has no column for it.
        line.content().put("prefecture", line.prefecture());
        return agencies.register(sender, line.id(), line.body(RegisterAgencyBody.class))
                .map(List::of);
    }

    private Uni<List<Outcome>> open(Sender sender, ImportKind.Line line) {
        var body = line.body(OpenWindowBody.class);
        return windows.open(sender, Expected.NEW_OR_LOADED, municipality(line), body)
                .map(List::of);
    }

    /** A window is the one of its municipality. */
    private static String municipality(ImportKind.Line line) {
        var faults = new Faults();
        var place = line.subject()
                .flatMap(code -> faults.residence(ImportKind.SUBJECT, code))
                .map(Municipality::code);
        if (line.subject().isEmpty()) {
            faults.add(ImportKind.SUBJECT, EdgeProblem.REQUIRED);
        }
        faults.throwIfAny();
        return place.orElseThrow();
    }

    /** An id may come in capitals. */
    private static String id(String subject) {
        return subject.toLowerCase(Locale.ROOT);
    }

    /** A municipality may come with its check digit, or as one of its wards. */
    private static String place(String subject) {
        return new Faults()
                .residence(ImportKind.SUBJECT, subject)
                .map(Municipality::code)
                .orElse(subject);
    }

    private record Kind(
            CsvTable<?> table,
            UnaryOperator<String> writing,
            BiFunction<Sender, ImportKind.Line, Uni<List<Outcome>>> act)
            implements ImportKind {
        @Override
        public String canonical(String subject) {
            return writing.apply(subject);
        }

        @Override
        public Uni<List<Outcome>> perform(Sender sender, ImportKind.Line line) {
            return act.apply(sender, line);
        }
    }
}
