package jp.tsunagi.referral.window.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.window.Window;
import jp.tsunagi.referral.window.WindowRejection;
import jp.tsunagi.referral.window.WindowRejection.AgencyElsewhere;
import jp.tsunagi.referral.window.WindowRejection.ClosedAlready;
import jp.tsunagi.referral.window.WindowRejection.InTheFuture;
import jp.tsunagi.referral.window.WindowRejection.NoSuchWindow;
import jp.tsunagi.referral.window.WindowRejection.ReachUnfit;
import jp.tsunagi.referral.window.WindowRejection.UnknownMunicipality;
import jp.tsunagi.referral.window.WindowRejection.WrongOrder;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a window are told to whoever broke them. */
enum WindowRules implements ProblemType {
    WINDOW_AGENCY_ELSEWHERE(Row.of(
            "window-agency-elsewhere",
            400,
            "都道府県の外の関係機関です",
            "窓口を置く関係機関には、その市町村と同じ都道府県の機関を指定してください。",
            "The agency is in another prefecture",
            "Give an agency of the municipality's prefecture.")),
    WINDOW_CLOSED_ALREADY(Row.of(
            "window-closed-already",
            409,
            "この窓口は廃止されています",
            "再び開設された場合は、廃止の日より後の開設日で登録してください。",
            "The window is closed already",
            "If it has opened again, register it with a first day after its last."));

    private final Row row;

    WindowRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /**
     * What was wrong.
     *
     * @param day where the body says the day
     */
    static ProblemException problem(String day, Rejection rejection) {
        return switch ((WindowRejection) rejection) {
            case NoSuchWindow _, UnknownMunicipality _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case ClosedAlready _ -> new ProblemException(WINDOW_CLOSED_ALREADY);
            case ReachUnfit _ -> fault("/reach", EdgeProblem.TOO_LONG, Window.LONGEST_REACH);
            case AgencyElsewhere _ -> fault("/agency", WINDOW_AGENCY_ELSEWHERE);
            case InTheFuture _ -> fault(day, EdgeProblem.IN_THE_FUTURE);
            case WrongOrder _ -> fault(day, EdgeProblem.WRONG_ORDER);
        };
    }

    private static ProblemException fault(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
