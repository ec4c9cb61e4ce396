package jp.tsunagi.referral.resource.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.referral.resource.ResourceRejection;
import jp.tsunagi.referral.resource.ResourceRejection.AgesUnfit;
import jp.tsunagi.referral.resource.ResourceRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.resource.ResourceRejection.HowToApplyTooLong;
import jp.tsunagi.referral.resource.ResourceRejection.IdOfThePlatform;
import jp.tsunagi.referral.resource.ResourceRejection.NameUnfit;
import jp.tsunagi.referral.resource.ResourceRejection.NoSuchResource;
import jp.tsunagi.referral.resource.ResourceRejection.OfferedNoMore;
import jp.tsunagi.referral.resource.ResourceRejection.RegisteredAlready;
import jp.tsunagi.referral.resource.ResourceRejection.ScheduleTooLong;
import jp.tsunagi.referral.resource.ResourceRejection.ServesNowhere;
import jp.tsunagi.referral.resource.ResourceRejection.UnknownMunicipality;
import jp.tsunagi.referral.resource.ResourceRejection.VerifiedInTheFuture;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a support resource are told to whoever broke them. */
enum ResourceRules implements ProblemType {
    RESOURCE_ID_UNFIT(Row.of(
            "resource-id-unfit",
            400,
            "この ID は使えません",
            "バージョン 8 の UUID はシステムが使います。乱数による UUID(バージョン 4)を指定してください。",
            "The id cannot be used",
            "UUIDs of version 8 are the platform's own. Give a random one (version 4).")),
    RESOURCE_REGISTERED_ALREADY(Row.of(
            "resource-registered-already",
            409,
            "この社会資源は登録済みです",
            "登録済みの社会資源は、内容の変更、受入状況の報告、内容の確認で改めてください。",
            "The resource is registered already",
            "Change what it offers, report its capacity or verify it instead.")),
    RESOURCE_OFFERED_NO_MORE(Row.of(
            "resource-offered-no-more",
            409,
            "この社会資源の掲載は終了しています",
            "誤りなら掲載終了を取り消してください。再び提供される場合は、新しい ID で登録してください。",
            "The resource is offered no more",
            "Take the retirement back if it was wrong. If it is offered again, register it under a new id.")),
    RESOURCE_OUTSIDE_PREFECTURE(Row.of(
            "resource-outside-prefecture",
            400,
            "都道府県の外の市町村です",
            "対象の市町村には、提供する関係機関の都道府県の市区町村だけを指定してください。",
            "The municipality lies outside the prefecture",
            "Give only municipalities of the prefecture of the agency that offers it."));

    private final Row row;

    ResourceRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** What was wrong with a command that carries an offering, which lies there in the body. */
    static ProblemException problem(OfferingBody body, String at, Rejection rejection) {
        return switch ((ResourceRejection) rejection) {
            case NameUnfit _ -> fault(at + "/name", EdgeProblem.TOO_LONG, Offering.LONGEST_NAME);
            case ScheduleTooLong _ -> fault(at + "/schedule", EdgeProblem.TOO_LONG, Offering.LONGEST_TEXT);
            case HowToApplyTooLong _ -> fault(at + "/howToApply", EdgeProblem.TOO_LONG, Offering.LONGEST_TEXT);
            case AgesUnfit _ -> fault(at + "/ageTo", EdgeProblem.OUT_OF_RANGE, 0, Ages.OLDEST);
            case ServesNowhere _ -> fault(at + "/municipalities", EdgeProblem.TOO_FEW, 1);
            case UnknownMunicipality(var code) -> fault(at + body.pointer(code), EdgeProblem.UNKNOWN_MUNICIPALITY);
            case AreaOutsidePrefecture(var code) -> fault(at + body.pointer(code), RESOURCE_OUTSIDE_PREFECTURE);
            case ResourceRejection other -> problem(other);
        };
    }

    /** What was wrong with any other command. */
    static ProblemException problem(Rejection rejection) {
        return switch ((ResourceRejection) rejection) {
            case NoSuchResource _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case IdOfThePlatform _ -> new ProblemException(RESOURCE_ID_UNFIT);
            case RegisteredAlready _ -> new ProblemException(RESOURCE_REGISTERED_ALREADY);
            case OfferedNoMore _ -> new ProblemException(RESOURCE_OFFERED_NO_MORE);
            case VerifiedInTheFuture _ -> fault("/on", EdgeProblem.IN_THE_FUTURE);
            case NameUnfit _,
                    ScheduleTooLong _,
                    HowToApplyTooLong _,
                    AgesUnfit _,
                    ServesNowhere _,
                    UnknownMunicipality _,
                    AreaOutsidePrefecture _ -> throw new IllegalStateException("the command carried no offering");
        };
    }

    private static ProblemException fault(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
