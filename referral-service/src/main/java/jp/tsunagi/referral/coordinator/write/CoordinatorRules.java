package jp.tsunagi.referral.coordinator.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.coordinator.CoordinatorRejection;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.AccountUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.EndsBeforeBeginning;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.EndsInTheFuture;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.IdOfThePlatform;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.NoSuchCoordinator;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.PlacedAlready;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.PlacementOver;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.ReachUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.TrainingsUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.UnknownMunicipality;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.WorksNowhere;
import jp.tsunagi.referral.coordinator.Placement;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a coordinator's place are told to whoever broke them. */
enum CoordinatorRules implements ProblemType {
    COORDINATOR_ID_UNFIT(Row.of(
            "coordinator-id-unfit",
            400,
            "この ID は使えません",
            "バージョン 8 の UUID はシステムが使います。乱数による UUID(バージョン 4)を指定してください。",
            "The id cannot be used",
            "UUIDs of version 8 are the platform's own. Give a random one (version 4).")),
    COORDINATOR_PLACED_ALREADY(Row.of(
            "coordinator-placed-already",
            409,
            "このコーディネーターは登録済みです",
            "登録済みのコーディネーターは、配置の変更、受入状況の報告で改めてください。",
            "The coordinator is placed already",
            "Change the placement or report the capacity instead.")),
    COORDINATOR_PLACEMENT_OVER(Row.of(
            "coordinator-placement-over",
            409,
            "この配置は終了しています",
            "誤りなら終了を取り消してください。再び配置された場合は、新しい ID で登録してください。",
            "The placement is over",
            "Take the end back if it was wrong. If they are placed again, register that under a new id.")),
    COORDINATOR_ACCOUNT_UNFIT(Row.of(
            "coordinator-account-unfit",
            400,
            "アカウントの ID ではありません",
            "認証基盤が付けたアカウントの ID を指定してください。氏名やメールアドレスは使えません。",
            "Not the id of an account",
            "Give the id that the identity provider has given the account, neither a name nor an address.")),
    COORDINATOR_TRAININGS_UNFIT(Row.of(
            "coordinator-trainings-unfit",
            400,
            "修了した研修を確認してください",
            "研修は区分ごとに一つ、今日までの修了日を指定してください。",
            "The trainings do not fit",
            "Give each kind of training once, with a day of completion that is not to come.")),
    COORDINATOR_OUTSIDE_PREFECTURE(Row.of(
            "coordinator-outside-prefecture",
            400,
            "都道府県の外の市町村です",
            "担当する市町村には、所属する関係機関の都道府県の市区町村だけを指定してください。",
            "The municipality lies outside the prefecture",
            "Give only municipalities of the prefecture of the agency that they work for."));

    private final Row row;

    CoordinatorRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** What was wrong with a command that carries a placement, which lies there in the body. */
    static ProblemException problem(PlacementBody body, String at, Rejection rejection) {
        return switch ((CoordinatorRejection) rejection) {
            case AccountUnfit _ -> fault(at + "/account", COORDINATOR_ACCOUNT_UNFIT);
            case ReachUnfit _ -> fault(at + "/reach", EdgeProblem.TOO_LONG, Placement.LONGEST_REACH);
            case TrainingsUnfit _ -> fault(at + "/trainings", COORDINATOR_TRAININGS_UNFIT);
            case WorksNowhere _ -> fault(at + "/municipalities", EdgeProblem.TOO_FEW, 1);
            case UnknownMunicipality(var code) -> fault(at + body.pointer(code), EdgeProblem.UNKNOWN_MUNICIPALITY);
            case AreaOutsidePrefecture(var code) -> fault(at + body.pointer(code), COORDINATOR_OUTSIDE_PREFECTURE);
            case EndsBeforeBeginning _ -> fault(at + "/to", EdgeProblem.WRONG_ORDER);
            case CoordinatorRejection other -> problem(other);
        };
    }

    /** What was wrong with any other command. */
    static ProblemException problem(Rejection rejection) {
        return switch ((CoordinatorRejection) rejection) {
            case NoSuchCoordinator _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case IdOfThePlatform _ -> new ProblemException(COORDINATOR_ID_UNFIT);
            case PlacedAlready _ -> new ProblemException(COORDINATOR_PLACED_ALREADY);
            case PlacementOver _ -> new ProblemException(COORDINATOR_PLACEMENT_OVER);
            case EndsInTheFuture _ -> fault("/on", EdgeProblem.IN_THE_FUTURE);
            case EndsBeforeBeginning _ -> fault("/on", EdgeProblem.WRONG_ORDER);
            case AccountUnfit _,
                    ReachUnfit _,
                    TrainingsUnfit _,
                    WorksNowhere _,
                    UnknownMunicipality _,
                    AreaOutsidePrefecture _ -> throw new IllegalStateException("the command carried no placement");
        };
    }

    private static ProblemException fault(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
