package jp.tsunagi.reporting.oversight.center.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterRejection;
import jp.tsunagi.reporting.oversight.center.CenterRejection.AreaOutsidePrefecture;
import jp.tsunagi.reporting.oversight.center.CenterRejection.ClosesBeforeItOpens;
import jp.tsunagi.reporting.oversight.center.CenterRejection.MunicipalityNamedTwice;
import jp.tsunagi.reporting.oversight.center.CenterRejection.NameUnfit;
import jp.tsunagi.reporting.oversight.center.CenterRejection.OpeningHoursOverlap;
import jp.tsunagi.reporting.oversight.center.CenterRejection.PrefectureNeverChanges;
import jp.tsunagi.reporting.oversight.center.CenterRejection.UnknownMunicipality;
import jp.tsunagi.reporting.oversight.center.CenterRejection.UnknownPrefecture;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a center are told to whoever broke them. */
enum CenterRules implements ProblemType {
    PREFECTURE_NEVER_CHANGES(Row.of(
            "center-prefecture-never-changes",
            409,
            "センターの都道府県は変えられません",
            "登録済みのセンターを別の都道府県に移すことはできません。",
            "A center stays in its prefecture",
            "A registered center cannot move to another prefecture.")),
    AREA_OUTSIDE_PREFECTURE(Row.of(
            "area-outside-prefecture",
            400,
            "担当区域が都道府県の外にあります",
            "担当区域には、センターの都道府県の市区町村だけを指定してください。",
            "The area lies outside the prefecture",
            "Give only municipalities of the center's prefecture.")),
    MUNICIPALITY_NAMED_TWICE(Row.of(
            "municipality-named-twice",
            400,
            "市町村が重複しています",
            "同じ市町村は一度だけ指定してください(政令市の区は市に数えます)。",
            "A municipality is named twice",
            "Name each municipality once; a ward counts to its city.")),
    CLOSES_BEFORE_IT_OPENS(Row.of(
            "closes-before-it-opens",
            400,
            "閉所時刻が開所時刻より後になっていません",
            "分単位で、開所時刻より後の閉所時刻を指定してください(24時は 00:00)。",
            "The center closes before it opens",
            "Give whole minutes, and a closing time after the opening time (00:00 is the end of the day).")),
    OPENING_HOURS_OVERLAP(Row.of(
            "opening-hours-overlap",
            400,
            "開所時間が重なっています",
            "同じ曜日の開所時間が重ならないようにしてください。",
            "Opening hours overlap",
            "The spans of a day must lie apart."));

    private final Row row;

    CenterRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(RegisterCenterBody body, Rejection rejection) {
        return switch ((CenterRejection) rejection) {
            case PrefectureNeverChanges _ -> new ProblemException(PREFECTURE_NEVER_CHANGES);
            case NameUnfit _ -> at("/name", EdgeProblem.TOO_LONG, Center.LONGEST_NAME);
            case UnknownPrefecture _ -> at("/prefecture", EdgeProblem.MALFORMED_PREFECTURE);
            case UnknownMunicipality(var code) ->
                at(RegisterCenterBody.pointer(body, code), EdgeProblem.UNKNOWN_MUNICIPALITY);
            case AreaOutsidePrefecture(var code) -> at(RegisterCenterBody.pointer(body, code), AREA_OUTSIDE_PREFECTURE);
            case MunicipalityNamedTwice(var code) ->
                at(RegisterCenterBody.pointer(body, code), MUNICIPALITY_NAMED_TWICE);
            case ClosesBeforeItOpens _ -> at("/openingHours", CLOSES_BEFORE_IT_OPENS);
            case OpeningHoursOverlap _ -> at("/openingHours", OPENING_HOURS_OVERLAP);
        };
    }

    private static ProblemException at(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
