package jp.tsunagi.reporting.oversight.assignment.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AgencyElsewhere;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AlreadyEnded;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.CenterNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.EndsBeforeItBegins;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.LeftBeforeItBegan;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.NeverAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.PostNeverChanges;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.RoleNotAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.SubjectUnfit;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownCenter;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownMunicipality;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownPrefecture;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of an assignment are told to whoever broke them. */
enum AssignmentRules implements ProblemType {
    ROLE_NOT_ASSIGNED(Row.of(
            "role-not-assigned",
            400,
            "この役割はここでは割り当てられません",
            "基盤運用者は認証サーバーで設定します。",
            "This role is not assigned here",
            "Operators are set up at the identity provider.")),
    PART_NOT_FOR_ROLE(Row.of(
            "part-not-for-role",
            400,
            "この役割には指定できない項目です",
            "この役割では、この項目を省いてください。",
            "Not for this role",
            "Leave this field out for this role.")),
    MUNICIPALITY_NOT_IN_PREFECTURE(Row.of(
            "municipality-not-in-prefecture",
            400,
            "都道府県内の市町村ではありません",
            "指定の都道府県に現在ある市町村を指定してください。",
            "Not a municipality of the prefecture",
            "Give a municipality that exists in the prefecture today.")),
    UNKNOWN_CENTER(Row.of(
            "unknown-center",
            409,
            "該当するセンターがありません",
            "指定の都道府県に登録されたセンターを指定してください。",
            "Unknown center",
            "Give a center that is registered in the prefecture.")),
    CENTER_NOT_FOR_ROLE(Row.of(
            "center-not-for-role",
            409,
            "この役割はセンターには割り当てられません",
            "地域のコーディネーターには、センターではない関係機関の ID を指定してください。",
            "Not for a center",
            "Give the id of an agency that is not a center.")),
    AGENCY_ELSEWHERE(Row.of(
            "agency-elsewhere",
            409,
            "別の都道府県の関係機関です",
            "指定の都道府県の関係機関を指定してください。",
            "An agency of another prefecture",
            "Give an agency of the prefecture.")),
    NOT_ABOUT_ONESELF(Row.of(
            "not-about-oneself",
            403,
            "自分自身の着任・離任は登録できません",
            "別の担当者に登録を依頼してください。",
            "Nobody decides about themselves",
            "Ask another person who may register it.")),
    POST_NEVER_CHANGES(Row.of(
            "post-never-changes",
            409,
            "着任の役割や所属は変えられません",
            "役割や所属が変わるときは、離任を記録し、新しい着任を登録してください。",
            "The post of an assignment never changes",
            "Record the departure, then make another assignment.")),
    ALREADY_ENDED(Row.of(
            "assignment-already-ended",
            409,
            "この着任は終了しています",
            "終了した着任は変更できません。再び着任するときは新しく登録してください。",
            "The assignment has ended",
            "What has ended is not changed. A return is another assignment.")),
    LEFT_BEFORE_IT_BEGAN(Row.of(
            "left-before-it-began",
            409,
            "離任日が着任日より前です",
            "着任日以後の離任日を指定してください。",
            "The departure lies before the first day",
            "Give the first day of the assignment or a later one."));

    private final Row row;

    AssignmentRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(Rejection rejection) {
        return switch ((AssignmentRejection) rejection) {
            case RoleNotAssigned _ -> at("/role", ROLE_NOT_ASSIGNED);
            case SubjectUnfit _ -> ProblemException.of(Fault.parameter("subject", EdgeProblem.MALFORMED_PARAMETER));
            case UnknownPrefecture _ -> at("/prefecture", EdgeProblem.MALFORMED_PREFECTURE);
            case BodyRequired _ -> at("/body", EdgeProblem.REQUIRED);
            case BodyNotForRole _ -> at("/body", PART_NOT_FOR_ROLE);
            case CenterNotForRole _ -> at("/body", CENTER_NOT_FOR_ROLE);
            case AgencyElsewhere _ -> at("/body", AGENCY_ELSEWHERE);
            case UnknownCenter _ -> at("/body", UNKNOWN_CENTER);
            case MunicipalityRequired _ -> at("/municipality", EdgeProblem.REQUIRED);
            case MunicipalityNotForRole _ -> at("/municipality", PART_NOT_FOR_ROLE);
            case UnknownMunicipality _ -> at("/municipality", MUNICIPALITY_NOT_IN_PREFECTURE);
            case EndsBeforeItBegins _ -> at("/to", EdgeProblem.WRONG_ORDER);
            case PostNeverChanges _ -> new ProblemException(POST_NEVER_CHANGES);
            case AlreadyEnded _ -> new ProblemException(ALREADY_ENDED);
            case LeftBeforeItBegan _ -> at("/leftOn", LEFT_BEFORE_IT_BEGAN);
            case NeverAssigned _ -> new ProblemException(EdgeProblem.NOT_FOUND);
        };
    }

    private static ProblemException at(String pointer, ProblemType type) {
        return ProblemException.of(Fault.at(pointer, type));
    }
}
