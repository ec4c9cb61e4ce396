package jp.tsunagi.service.request;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/**
 * The parameters of a query. Ask for each by its kind, then call {@link #end} or {@link #page}: a parameter that nobody
 * asked for is refused too, because a misspelt filter that is passed over would answer with too much.
 */
public final class Query {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private static final int UUID_LENGTH = 36;

    private final UriInfo uri;
    private final Set<String> known = new HashSet<>();
    private final Faults faults = new Faults();

    /** The query of a request. */
    public Query(UriInfo uri) {
        this.uri = uri;
    }

    /** A code. */
    public <T extends Enum<T>> Optional<T> code(String name, Class<T> codes) {
        var names = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return value(name, text -> Enum.valueOf(codes, text), EdgeProblem.UNKNOWN_CODE, names);
    }

    /** A day. */
    public Optional<LocalDate> date(String name) {
        return value(name, LocalDate::parse, EdgeProblem.MALFORMED_DATE);
    }

    /** A month. */
    public Optional<YearMonth> month(String name) {
        return value(name, YearMonth::parse, EdgeProblem.MALFORMED_MONTH);
    }

    /** An id. */
    public Optional<UUID> id(String name) {
        return value(name, Query::uuid, EdgeProblem.MALFORMED_ID);
    }

    /** A yes or no, {@code true} or {@code false}; not given is no. */
    public boolean flag(String name) {
        return value(name, Query::truth, EdgeProblem.MALFORMED_PARAMETER).orElse(false);
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> number(String name, int least, int most) {
        return value(name, text -> within(Integer.parseInt(text), least, most), EdgeProblem.OUT_OF_RANGE, least, most);
    }

    /**
     * A value of another kind.
     *
     * @param parser throws an {@link IllegalArgumentException} for what is none
     */
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return value(name, parser, EdgeProblem.MALFORMED_PARAMETER);
    }

    /** A prefecture's two digits. */
    public Optional<String> prefecture(String name) {
        return value(
                name, text -> Prefectures.find(text).orElseThrow(Query::none).code(), EdgeProblem.MALFORMED_PREFECTURE);
    }

    /** A municipality's code of five or six digits, as five digits; a ward's as its city's. */
    public Optional<String> municipality(String name) {
        return value(name, Query::residence, EdgeProblem.UNKNOWN_MUNICIPALITY);
    }

    /** The value of a parameter that must be there; read it after {@link #end}. */
    public <T> Required<T> required(String name, Optional<T> value) {
        if (value.isEmpty() && !uri.getQueryParameters().containsKey(name)) {
            faults.add(Fault.parameter(name, EdgeProblem.REQUIRED));
        }
        return new Required<>(value);
    }

    /** A parameter that must be there. */
    public record Required<T>(Optional<T> value) {
        /** The value; only after {@link Query#end}, which ends the request when it is missing. */
        public T get() {
            return value.orElseThrow();
        }
    }

    /** Notes that two parameters contradict each other. */
    public void wrong(String name, ProblemType type, Object... arguments) {
        faults.add(Fault.parameter(name, type, arguments));
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException with everything that is wrong
     */
    public void end() {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(Fault.parameter(name, EdgeProblem.UNKNOWN_PARAMETER)));
        faults.throwIfAny();
    }

    /**
     * Ends the reading of a list's query with its {@code limit} (1 to 200, 50 when not given) and {@code cursor}.
     *
     * @throws ProblemException with everything that is wrong
     */
    public Page page() {
        int limit = number(LIMIT, 1, Page.LARGEST).orElse(Page.USUAL);
        known.add(CURSOR);
        end();
        return Page.of(uri, limit);
    }

    private <T> Optional<T> value(String name, Function<String, T> parser, ProblemType fault, Object... arguments) {
        known.add(name);
        var values = uri.getQueryParameters().get(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            faults.add(Fault.parameter(name, EdgeProblem.MALFORMED_PARAMETER));
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(values.getFirst()));
        } catch (DateTimeException | IllegalArgumentException unfit) {
            faults.add(Fault.parameter(name, fault, arguments));
            return Optional.empty();
        }
    }

    private static String residence(String text) {
        if (Municipalities.find(text) instanceof Residence.Known place) {
            return place.municipality().code();
        }
        throw none();
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw none();
        }
        return UUID.fromString(text);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw none();
        };
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw none();
        }
        return number;
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("no such value");
    }
}
