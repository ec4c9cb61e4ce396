package jp.tsunagi.training.training.write;

import java.util.List;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;
import jp.tsunagi.training.training.TrainingRejection;
import jp.tsunagi.training.training.TrainingRejection.AlreadyCertified;
import jp.tsunagi.training.training.TrainingRejection.AlreadyHeld;
import jp.tsunagi.training.training.TrainingRejection.AlreadyPlanned;
import jp.tsunagi.training.training.TrainingRejection.AttendanceOverEnrollment;
import jp.tsunagi.training.training.TrainingRejection.CertifiedBeforeItsEnd;
import jp.tsunagi.training.training.TrainingRejection.CertifiedInTheFuture;
import jp.tsunagi.training.training.TrainingRejection.DaysOutOfOrder;
import jp.tsunagi.training.training.TrainingRejection.DaysOutsideFiscalYear;
import jp.tsunagi.training.training.TrainingRejection.EnrolledTwice;
import jp.tsunagi.training.training.TrainingRejection.Full;
import jp.tsunagi.training.training.TrainingRejection.NeverPlanned;
import jp.tsunagi.training.training.TrainingRejection.NoSuchDay;
import jp.tsunagi.training.training.TrainingRejection.NotHeld;
import jp.tsunagi.training.training.TrainingRejection.NotOver;
import jp.tsunagi.training.training.TrainingRejection.PresentTwice;

/** How the rules of a training are told to whoever broke them. */
enum TrainingRules implements ProblemType {
    ALREADY_PLANNED(Row.of(
            "training-already-planned",
            409,
            "この研修は計画済みです",
            "同じ研修は一度だけ計画できます。一覧で確認してください。",
            "The training has been planned",
            "A training is planned once. Look for it in the list.")),
    DAY_OUTSIDE_FISCAL_YEAR(Row.of(
            "day-outside-fiscal-year",
            400,
            "年度の外の日です",
            "年度(4月1日から翌年3月31日)の中の日を指定するか、年度を改めてください。",
            "The day lies outside the fiscal year",
            "Give a day of the fiscal year (1 April to 31 March), or another fiscal year.")),
    DAYS_OUT_OF_ORDER(Row.of(
            "days-out-of-order",
            400,
            "期日が早い順ではありません",
            "期日は重複させず、早い順に並べてください。",
            "The days are out of order",
            "Give each day once, earlier days first.")),
    TRAINEE_NAMED_TWICE(Row.of(
            "trainee-named-twice",
            400,
            "受講者が重複しています",
            "一つの送信では、同じ受講者を一度だけ指定してください。",
            "A trainee is named twice",
            "Name each trainee once in a list.")),
    FULL(Row.of(
            "training-full",
            409,
            "定員を超えます",
            "残りの定員は {0} 名です。受け付けられる人だけに絞って送信し直してください。",
            "The training is full",
            "There is room for {0} more. Send again with those who can be taken.")),
    ALREADY_HELD(Row.of(
            "training-already-held",
            409,
            "この研修は実施済みです",
            "実施を記録した研修の申込と出席は変更できません。",
            "The training has been held",
            "Enrollment and attendance stay as they are once a training was held.")),
    NOT_OVER(Row.of(
            "training-not-over",
            409,
            "研修はまだ終わっていません",
            "出席は最終日({0})以後に記録してください。",
            "The training is not over",
            "Record the attendance on its last day ({0}) or later.")),
    ATTENDANCE_OVER_ENROLLMENT(Row.of(
            "attendance-over-enrollment",
            409,
            "申し込んでいない人の出席です",
            "出席を記録できるのは申込者だけです。先に申込を登録するか、出席簿から外してください。",
            "Attendance without enrollment",
            "Only who is enrolled attends. Enroll the trainee first, or leave them out of the list.")),
    NOT_HELD(Row.of(
            "training-not-held",
            409,
            "研修の実施が記録されていません",
            "出席を記録してから修了を認定してください。",
            "The training was not held",
            "Record the attendance, then certify the completion.")),
    CERTIFIED_BEFORE_ITS_END(Row.of(
            "certified-before-its-end",
            400,
            "修了の日が研修の最終日より前です",
            "最終日({0})以後の日を指定してください。",
            "The completion lies before the end of the training",
            "Give its last day ({0}) or a later one.")),
    ALREADY_CERTIFIED(Row.of(
            "completion-already-certified",
            409,
            "修了は認定済みです",
            "修了の認定は一度だけです。研修を読み込み直して確認してください。",
            "The completion has been certified",
            "Completion is certified once. Read the training again."));

    private final Row row;

    TrainingRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(Rejection rejection) {
        return switch ((TrainingRejection) rejection) {
            case AlreadyPlanned _ -> new ProblemException(ALREADY_PLANNED);
            case NeverPlanned _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case DaysOutsideFiscalYear(var places) -> each(places, "/days/%d", DAY_OUTSIDE_FISCAL_YEAR);
            case DaysOutOfOrder(var places) -> each(places, "/days/%d", DAYS_OUT_OF_ORDER);
            case EnrolledTwice(var places) -> each(places, "/trainees/%d/trainee", TRAINEE_NAMED_TWICE);
            case Full(var free) -> new ProblemException(FULL, free);
            case AlreadyHeld _ -> new ProblemException(ALREADY_HELD);
            case NotOver(var lastDay) -> new ProblemException(NOT_OVER, lastDay);
            case PresentTwice(var places) -> each(places, "/attendance/%d/trainee", TRAINEE_NAMED_TWICE);
            case AttendanceOverEnrollment(var places) ->
                each(places, "/attendance/%d/trainee", ATTENDANCE_OVER_ENROLLMENT);
            case NoSuchDay(var places, var days) ->
                each(places, "/attendance/%d/days", EdgeProblem.OUT_OF_RANGE, 1, days);
            case NotHeld _ -> new ProblemException(NOT_HELD);
            case CertifiedBeforeItsEnd(var lastDay) ->
                ProblemException.of(Fault.at("/on", CERTIFIED_BEFORE_ITS_END, lastDay));
            case CertifiedInTheFuture _ -> ProblemException.of(Fault.at("/on", EdgeProblem.IN_THE_FUTURE));
            case AlreadyCertified _ -> new ProblemException(ALREADY_CERTIFIED);
        };
    }

    private static ProblemException each(List<Integer> places, String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(places.stream()
                .map(place -> Fault.at(pointer.replace("%d", place.toString()), type, arguments))
                .toList());
    }
}
