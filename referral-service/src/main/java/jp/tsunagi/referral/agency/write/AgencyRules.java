package jp.tsunagi.referral.agency.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyRejection;
import jp.tsunagi.referral.agency.AgencyRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.agency.AgencyRejection.IdOfThePlatform;
import jp.tsunagi.referral.agency.AgencyRejection.NameUnfit;
import jp.tsunagi.referral.agency.AgencyRejection.PrefectureNeverChanges;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownMunicipality;
import jp.tsunagi.referral.agency.AgencyRejection.UnknownPrefecture;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of an agency are told to whoever broke them. */
enum AgencyRules implements ProblemType {
    UNKNOWN_AGENCY(Row.of(
            "unknown-agency",
            400,
            "登録されていない関係機関です",
            "関係機関を登録してから指定してください。",
            "Unknown agency",
            "Register the agency first, or give one that is registered.")),
    AGENCY_ID_UNFIT(Row.of(
            "agency-id-unfit",
            400,
            "この ID は使えません",
            "バージョン 8 の UUID はシステムが使います。乱数による UUID(バージョン 4)を指定してください。",
            "The id cannot be used",
            "UUIDs of version 8 are the platform's own. Give a random one (version 4).")),
    AGENCY_PREFECTURE_NEVER_CHANGES(Row.of(
            "agency-prefecture-never-changes",
            409,
            "関係機関の都道府県は変えられません",
            "登録済みの関係機関を別の都道府県に移すことはできません。新しい ID で登録してください。",
            "An agency stays in its prefecture",
            "A registered agency cannot move to another prefecture. Register it under a new id.")),
    AGENCY_OUTSIDE_PREFECTURE(Row.of(
            "agency-outside-prefecture",
            400,
            "都道府県の外の市町村です",
            "所在地と担当する市町村には、関係機関の都道府県の市区町村だけを指定してください。",
            "The municipality lies outside the prefecture",
            "Give only municipalities of the agency's prefecture."));

    private final Row row;

    AgencyRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(RegisterAgencyBody body, Rejection rejection) {
        return switch ((AgencyRejection) rejection) {
            case IdOfThePlatform _ -> new ProblemException(AGENCY_ID_UNFIT);
            case PrefectureNeverChanges _ -> new ProblemException(AGENCY_PREFECTURE_NEVER_CHANGES);
            case NameUnfit _ -> at("/name", EdgeProblem.TOO_LONG, Agency.LONGEST_NAME);
            case UnknownPrefecture _ -> at("/prefecture", EdgeProblem.MALFORMED_PREFECTURE);
            case UnknownMunicipality(var code) -> at(body.pointer(code), EdgeProblem.UNKNOWN_MUNICIPALITY);
            case AreaOutsidePrefecture(var code) -> at(body.pointer(code), AGENCY_OUTSIDE_PREFECTURE);
        };
    }

    private static ProblemException at(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
