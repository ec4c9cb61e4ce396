package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.coordination.CaseRejection;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a coordination case are told to whoever broke them. */
enum CaseRules implements ProblemType {
    CASE_CLOSED(Row.of(
            "case-closed",
            409,
            "このケースは終結しています",
            "終結したケースには記録できません。続ける場合は再開してください。",
            "The case is closed",
            "Nothing more is recorded in a closed case. Reopen it to go on.")),
    CASE_STILL_OPEN(Row.of(
            "case-still-open",
            409,
            "このケースは終結していません",
            "再開できるのは終結したケースです。続けて記録してください。",
            "The case is open",
            "Only a case that has ended is reopened. Go on with it.")),
    AGENCY_NOT_ENGAGED(Row.of(
            "agency-not-engaged",
            409,
            "このケースに加わっていない関係機関です",
            "先に関係機関をケースに加えてください。",
            "The agency does not act in this case",
            "Engage the agency in the case first.")),
    TASK_ALREADY_DONE(Row.of(
            "task-already-done",
            409,
            "この課題は実施済みです",
            "課題の実施は一度だけ記録します。続きは次の会議で課題としてください。",
            "The task is done",
            "A task is recorded as done once. What comes after it is a task of another conference.")),
    ADVICE_OF_ITSELF(Row.of(
            "advice-of-itself",
            409,
            "助言を求める相手がありません",
            "センターが主担当のケースです。機関の紹介や県への相談を記録してください。",
            "There is nobody to ask",
            "The center is responsible itself. Introduce another body, or ask the prefecture.")),
    ADVICE_ALREADY_GIVEN(Row.of(
            "advice-already-given",
            409,
            "助言は記録済みです",
            "助言は一度だけ記録します。続きは新しい相談として求めてください。",
            "The advice has been given",
            "Advice is given once. What comes after it is asked for anew.")),
    HANDOFF_PENDING(Row.of(
            "handoff-pending",
            409,
            "回答待ちの申出があります",
            "引継ぎの申出は一件ずつです。回答を待つか、申出を取り下げてください。",
            "An offer waits for an answer",
            "A case is offered to one body at a time. Wait for the answer, or withdraw the offer.")),
    HANDOFF_TO_RESPONSIBLE_BODY(Row.of(
            "handoff-to-responsible-body",
            409,
            "すでに主担当の機関です",
            "主担当とは別の機関を指定してください。",
            "The body is responsible already",
            "Give another body than the responsible one.")),
    HANDOFF_OUTSIDE_PREFECTURE(Row.of(
            "handoff-outside-prefecture",
            409,
            "都道府県の外への引継ぎです",
            "引継ぎは、ケースの都道府県の市町村に対して申し出てください。",
            "The handoff leads out of the prefecture",
            "Offer the case for a municipality of its prefecture.")),
    MUNICIPALITY_NOT_COVERED(Row.of(
            "municipality-not-covered",
            409,
            "引継ぎ先が担当していない市町村です",
            "引継ぎ先の関係機関が担当する市町村を指定してください。",
            "The body does not work for this municipality",
            "Give a municipality that the body works for.")),
    HANDOFF_ALREADY_SETTLED(Row.of(
            "handoff-already-settled",
            409,
            "この申出は決着しています",
            "引受け、引受困難、取下げ、期限切れのいずれかになった申出には回答できません。",
            "The offer is settled",
            "It has been accepted, declined, withdrawn or has expired, and is answered no more.")),
    HANDOFF_ANSWERED_TOO_LATE(Row.of(
            "handoff-answered-too-late",
            409,
            "回答期限を過ぎています",
            "期限を過ぎた申出には回答できません。申し出た機関に連絡してください。",
            "The last day for an answer is over",
            "The offer is answered no more. Contact the body that made it.")),
    BODY_ANSWERS_ITSELF(Row.of(
            "body-answers-itself",
            409,
            "この機関は自ら回答できます",
            "この市町村を担当する地域のコーディネーターが登録されています。代行記録はできません。そのコーディネーターに回答を依頼してください。",
            "The body answers itself",
            "A local coordinator acts for it in this municipality. Ask them to answer here; nobody answers for them.")),
    TOLD_BEFORE_OFFER(Row.of(
            "told-before-offer",
            400,
            "申出または引受けより前の日です",
            "引受けと引受困難は申出の日以後、差戻しと終結は引受けの日以後の回答日を指定してください。",
            "Before the offer, or before the case was taken over",
            "Give the day of the offer or a later one for an answer to it, of the acceptance or a later one for a return or a"
                    + " closing.")),
    HANDOFF_NOT_HELD(Row.of(
            "handoff-not-held",
            409,
            "引き受けているケースではありません",
            "差し戻せるのは、引き受けて、まだ次の機関に引き継いでいないケースです。",
            "The case is not held by this handoff",
            "What was accepted, and not handed on or given back since, can be given back.")),
    FOLLOW_UP_ALREADY_RECORDED(Row.of(
            "follow-up-already-recorded",
            409,
            "このフォローアップは記録済みです",
            "フォローアップの結果は一度だけ記録します。",
            "The follow-up is recorded",
            "What a follow-up found is recorded once.")),
    FOLLOW_UP_ENDED(Row.of(
            "follow-up-ended",
            409,
            "このフォローアップは終了しています",
            "ケースが次の機関に引き継がれたため、記録できません。新しい予定に記録してください。",
            "The follow-up has ended",
            "The case was handed on. Record what was found in a follow-up of the new plan.")),
    BEFORE_HANDOFF(Row.of(
            "before-handoff",
            400,
            "引継ぎより前の日です",
            "引継ぎの日以後の実施日を指定してください。",
            "Before the handoff",
            "Give the day of the handoff or a later one."));

    private final Row row;

    CaseRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(Rejection rejection) {
        return switch ((CaseRejection) rejection) {
            case CaseRejection.NeverOpened _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseRejection.CaseIsClosed _ -> new ProblemException(CASE_CLOSED);
            case CaseRejection.StillOpen _ -> new ProblemException(CASE_STILL_OPEN);
            case CaseRejection.NotResponsible _ -> new ProblemException(EdgeProblem.FOREIGN_BODY);
            case CaseRejection.HeldInTheFuture _ -> at("/heldOn", EdgeProblem.IN_THE_FUTURE);
            case CaseRejection.AgencyNotEngaged _ -> new ProblemException(AGENCY_NOT_ENGAGED);
            case CaseRejection.NoSuchTask _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseRejection.TaskAlreadyDone _ -> new ProblemException(TASK_ALREADY_DONE);
            case CaseRejection.AsksItself _ -> new ProblemException(ADVICE_OF_ITSELF);
            case CaseRejection.NoSuchAdvice _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseRejection.AdviceAlreadyGiven _ -> new ProblemException(ADVICE_ALREADY_GIVEN);
            case CaseRejection.HandoffPending _ -> new ProblemException(HANDOFF_PENDING);
            case CaseRejection.OfferedToResponsibleBody _ -> at("/toBody", HANDOFF_TO_RESPONSIBLE_BODY);
            case CaseRejection.OfferedOutsidePrefecture _ -> at("/municipality", HANDOFF_OUTSIDE_PREFECTURE);
            case CaseRejection.MunicipalityNotCovered _ -> at("/municipality", MUNICIPALITY_NOT_COVERED);
            case CaseRejection.NoSuchHandoff _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseRejection.HandoffAlreadySettled _ -> new ProblemException(HANDOFF_ALREADY_SETTLED);
            case CaseRejection.AnswersItself _ -> new ProblemException(BODY_ANSWERS_ITSELF);
            case CaseRejection.ToldInTheFuture _ -> at("/on", EdgeProblem.IN_THE_FUTURE);
            case CaseRejection.ToldBeforeOffer _ -> at("/on", TOLD_BEFORE_OFFER);
            case CaseRejection.NotHeld _ -> new ProblemException(HANDOFF_NOT_HELD);
            case CaseRejection.AnsweredTooLate _ -> new ProblemException(HANDOFF_ANSWERED_TOO_LATE);
            case CaseRejection.NoSuchFollowUp _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case CaseRejection.FollowUpAlreadyRecorded _ -> new ProblemException(FOLLOW_UP_ALREADY_RECORDED);
            case CaseRejection.FollowUpHasEnded _ -> new ProblemException(FOLLOW_UP_ENDED);
            case CaseRejection.DoneInTheFuture _ -> at("/on", EdgeProblem.IN_THE_FUTURE);
            case CaseRejection.DoneBeforeHandoff _ -> at("/on", BEFORE_HANDOFF);
        };
    }

    /** The same, pointing at the agency that does not act in the case. */
    static ProblemException problem(HoldConferenceBody body, Rejection rejection) {
        return rejection instanceof CaseRejection.AgencyNotEngaged(var agency)
                ? at(body.pointer(agency), AGENCY_NOT_ENGAGED)
                : problem(rejection);
    }

    private static ProblemException at(String pointer, ProblemType type) {
        return ProblemException.of(Fault.at(pointer, type));
    }
}
