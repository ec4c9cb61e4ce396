package jp.tsunagi.reporting.report.read;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.ReportPeriod;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Query.Required;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report: {@code prefecture}, and where they are given {@code municipality} and {@code asOf}; what else
 * a report needs is asked for before {@link #end}.
 */
public final class ReportQuery {
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2999, 12);
    private static final Set<StaffRole> OF_A_MUNICIPALITY =
            Set.of(StaffRole.MUNICIPAL_OFFICER, StaffRole.MUNICIPAL_SYSTEM);

    private final Query query;
    private final LocalDate today;
    private final Required<String> prefecture;
    private final Optional<String> municipality;
    private final LocalDate asOf;

    /**
     * Begins to read.
     *
     * @param clock tells today, which is the day when none is asked for, and the last one that can be
     */
    public ReportQuery(UriInfo uri, BusinessClock clock) {
        query = new Query(uri);
        today = Japan.day(clock.instant());
        prefecture = query.required("prefecture", query.prefecture("prefecture"));
        municipality = query.municipality("municipality");
        asOf = past("asOf").orElse(today);
        if (prefecture.value().isPresent()
                && municipality
                        .filter(place -> !place.startsWith(prefecture.value().get()))
                        .isPresent()) {
            query.wrong("municipality", ReportProblem.MUNICIPALITY_ELSEWHERE);
        }
    }

    /** The months from {@code from} to {@code to}; read it after {@link #end}. */
    public Optional<ReportPeriod> period() {
        var from = month("from");
        var to = month("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            query.wrong("to", EdgeProblem.WRONG_ORDER);
            return Optional.empty();
        }
        var period = new ReportPeriod(from.get(), to.get());
        if (period.isTooLong()) {
            query.wrong("to", ReportProblem.PERIOD_TOO_LONG, ReportPeriod.LONGEST);
        }
        return Optional.of(period);
    }

    /** The day {@code on} which something is counted, that of {@code asOf} when none is asked for. */
    public LocalDate on() {
        return past("on").orElse(asOf);
    }

    /**
     * Ends the reading: those who oversee the prefecture may ask for all of it, those who work for a municipality for this
     * one.
     *
     * @throws ProblemException with everything that is wrong, or {@code forbidden}
     */
    public Coverage end(Caller caller) {
        query.end();
        var coverage = new Coverage(prefecture.get(), municipality.orElse(null), asOf);
        if (!worksFor(coverage.municipality(), caller)) {
            caller.actingIn(coverage.prefecture(), StaffRole.PREFECTURE_OFFICER, StaffRole.PREFECTURE_SYSTEM);
        }
        return coverage;
    }

    private static boolean worksFor(@Nullable String municipality, Caller caller) {
        return municipality != null
                && caller.assignments().stream()
                        .anyMatch(held ->
                                OF_A_MUNICIPALITY.contains(held.role()) && municipality.equals(held.municipality()));
    }

    private Optional<LocalDate> past(String name) {
        var day = query.date(name);
        if (day.isEmpty()) {
            return day;
        }
        if (day.get().isAfter(today)) {
            query.wrong(name, EdgeProblem.IN_THE_FUTURE);
            return Optional.empty();
        }
        if (day.get().isBefore(EARLIEST.atDay(1))) {
            query.wrong(name, EdgeProblem.OUT_OF_RANGE, EARLIEST.atDay(1), today);
            return Optional.empty();
        }
        return day;
    }

    private Optional<YearMonth> month(String name) {
        var month = query.required(name, query.month(name)).value();
        if (month.isPresent() && (month.get().isBefore(EARLIEST) || month.get().isAfter(LATEST))) {
            query.wrong(name, EdgeProblem.OUT_OF_RANGE, EARLIEST, LATEST);
            return Optional.empty();
        }
        return month;
    }
}
