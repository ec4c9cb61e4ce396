package jp.tsunagi.reporting.oversight.assignment;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.regex.Pattern;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.AssignStaff;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.RecordDeparture;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffLeft;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AlreadyEnded;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.EndsBeforeItBegins;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.LeftBeforeItBegan;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.NeverAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.PostNeverChanges;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.SubjectUnfit;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.Assigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.Ended;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.NotAssigned;

/** An account is assigned to a post, may have the days corrected, and leaves once. */
public final class Assignment implements Decider<AssignmentCommand, AssignmentState, AssignmentEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "assignment";

    /** What the id of an account looks like; names and addresses do not. */
    public static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,254}");

    /** The names that assignments' events are stored under. */
    public static final EventCatalogue<AssignmentEvent> EVENTS = EventCatalogue.of(AssignmentEvent.class)
            .declare(StaffAssigned.class, "oversight.staff-assigned", 1)
            .declare(StaffLeft.class, "oversight.staff-left", 1)
            .build();

    @Override
    public AssignmentState initial() {
        return new NotAssigned();
    }

    @Override
    public Decision<AssignmentEvent> decide(AssignmentState state, AssignmentCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(NotAssigned _, AssignStaff c) -> assign(c);
            case Situation(NotAssigned _, RecordDeparture _) -> reject(new NeverAssigned());
            case Situation(Assigned(var known), AssignStaff c)
            when !samePost(known, c) -> reject(new PostNeverChanges());
            case Situation(Assigned(var known), AssignStaff c) when known.equals(assigned(c)) -> unchanged();
            case Situation(Assigned _, AssignStaff c) -> assign(c);
            case Situation(Assigned(var known), RecordDeparture c) -> leave(known, c);
            case Situation(Ended(var _, var left), RecordDeparture c) when left.equals(left(left, c)) -> unchanged();
            case Situation(Ended _, AssignmentCommand _) -> reject(new AlreadyEnded());
        };
    }

    @Override
    public AssignmentState evolve(AssignmentState state, AssignmentEvent event) {
        return switch (event) {
            case StaffAssigned e -> new Assigned(e);
            case StaffLeft e ->
                switch (state) {
                    case Assigned(var assigned) -> new Ended(assigned, e);
                    case NotAssigned _, Ended _ -> state;
                };
        };
    }

    /** Who holds an assignment's stream: the body it is for, in its prefecture. */
    public static Tenancy tenancy(AssignmentState state) {
        return switch (state) {
            case NotAssigned _ -> throw new IllegalStateException("nobody holds what was never assigned");
            case Assigned(var assigned) -> tenancy(assigned.post());
            case Ended(var assigned, var _) -> tenancy(assigned.post());
        };
    }

    private static Tenancy tenancy(Post post) {
        return new Tenancy(post.prefecture(), post.body(), post.municipality());
    }

    private static Decision<AssignmentEvent> assign(AssignStaff c) {
        if (!SUBJECT.matcher(c.subject()).matches()) {
            return reject(new SubjectUnfit());
        }
        var broken = c.post().brokenRule(c.centerPrefecture(), c.agencyPrefecture(), c.today());
        if (broken.isPresent()) {
            return reject(broken.get());
        }
        return c.to() != null && c.to().isBefore(c.from()) ? reject(new EndsBeforeItBegins()) : accept(assigned(c));
    }

    private static Decision<AssignmentEvent> leave(StaffAssigned known, RecordDeparture c) {
        if (!known.subject().equals(c.subject())) {
            return reject(new NeverAssigned());
        }
        if (c.leftOn().isBefore(known.from())) {
            return reject(new LeftBeforeItBegan());
        }
        return known.to() != null && c.leftOn().isAfter(known.to())
                ? reject(new AlreadyEnded())
                : accept(new StaffLeft(known.id(), known.subject(), c.leftOn()));
    }

    private static boolean samePost(StaffAssigned known, AssignStaff c) {
        return known.subject().equals(c.subject()) && known.post().equals(c.post());
    }

    private static StaffAssigned assigned(AssignStaff c) {
        return new StaffAssigned(c.id(), c.subject(), c.post(), c.from(), c.to());
    }

    private static StaffLeft left(StaffLeft known, RecordDeparture c) {
        return new StaffLeft(known.id(), c.subject(), c.leftOn());
    }

    private record Situation(AssignmentState state, AssignmentCommand command) {}
}
