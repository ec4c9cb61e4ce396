package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.AGENCY;
import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.NOW;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.referral.coordination.CaseCommand.FinishTask;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.DoneInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchTask;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.TaskAlreadyDone;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a conference left to do is done once, and the responsible body says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConferenceTasksTest {
    private static final Conference CONFERENCE = Cases.conference(TODAY.minusDays(1), List.of(AGENCY), AGENCY);
    private static final ConferenceHeld HELD = new ConferenceHeld(CASE, CONFERENCE);
    private static final AgencyEngaged ENGAGED = new AgencyEngaged(CASE, AGENCY);
    private static final TaskDone DONE = new TaskDone(CASE, new Conferences.Done(CONFERENCE.id(), 1, TODAY));

    @Test
    void a_task_is_done_once() {
        given(OPENED, ENGAGED, HELD)
                .when(finish(CENTER, CONFERENCE.id(), 1, TODAY))
                .then(DONE);
        given(OPENED, ENGAGED, HELD, DONE)
                .when(finish(CENTER, CONFERENCE.id(), 1, TODAY))
                .thenRejected(new TaskAlreadyDone());
    }

    @Test
    void it_is_the_responsible_body_that_says_so_also_of_what_it_took_over() {
        given(OPENED, ENGAGED, HELD, OFFERED, HANDED_OFF)
                .when(finish(KONAN, CONFERENCE.id(), 1, TODAY))
                .then(DONE);
        given(OPENED, ENGAGED, HELD, OFFERED, HANDED_OFF)
                .when(finish(CENTER, CONFERENCE.id(), 1, TODAY))
                .thenRejected(new NotResponsible());
    }

    @Test
    void there_is_no_task_that_no_conference_left_and_none_is_done_in_the_future() {
        for (int place : new int[] {0, 2}) {
            given(OPENED, ENGAGED, HELD)
                    .when(finish(CENTER, CONFERENCE.id(), place, TODAY))
                    .thenRejected(new NoSuchTask());
        }
        given(OPENED, ENGAGED, HELD)
                .when(finish(CENTER, new UUID(1, 2), 1, TODAY))
                .thenRejected(new NoSuchTask());
        given(OPENED, ENGAGED, HELD)
                .when(finish(CENTER, CONFERENCE.id(), 1, TODAY.plusDays(1)))
                .thenRejected(new DoneInTheFuture());
    }

    @Test
    void before_its_opening_and_after_its_end_a_case_has_nothing_to_do() {
        given().when(finish(CENTER, CONFERENCE.id(), 1, TODAY)).thenRejected(new NeverOpened());
        given(OPENED, ENGAGED, HELD, new CaseClosed(CASE, "25", "25201", TODAY, CaseOutcome.OTHER))
                .when(finish(CENTER, CONFERENCE.id(), 1, TODAY))
                .thenRejected(new CaseIsClosed());
    }

    private static FinishTask finish(UUID by, UUID conference, int task, LocalDate on) {
        return new FinishTask(by, conference, task, on, NOW);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS)
                .given(events);
    }
}
