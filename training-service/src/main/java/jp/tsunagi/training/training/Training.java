package jp.tsunagi.training.training;

import static java.util.Objects.requireNonNull;
import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.training.training.TrainingCommand.CertifyCompletion;
import jp.tsunagi.training.training.TrainingCommand.EnrollTrainees;
import jp.tsunagi.training.training.TrainingCommand.PlanTraining;
import jp.tsunagi.training.training.TrainingCommand.RecordAttendance;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
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
import jp.tsunagi.training.training.TrainingState.Certified;
import jp.tsunagi.training.training.TrainingState.Held;
import jp.tsunagi.training.training.TrainingState.Known;
import jp.tsunagi.training.training.TrainingState.NotPlanned;
import jp.tsunagi.training.training.TrainingState.Planned;

/** A training is planned, enrolled for, held, and its completion certified; in this order, each step but enrolling once. */
public final class Training implements Decider<TrainingCommand, TrainingState, TrainingEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "training";

    /** The names that trainings' events are stored under. */
    public static final EventCatalogue<TrainingEvent> EVENTS = EventCatalogue.of(TrainingEvent.class)
            .declare(TrainingPlanned.class, "training.planned", 1)
            .declare(TraineesEnrolled.class, "training.trainees-enrolled", 1)
            .declare(TrainingHeld.class, "training.held", 1)
            .declare(CompletionCertified.class, "training.completion-certified", 1)
            .build();

    @Override
    public TrainingState initial() {
        return new NotPlanned();
    }

    @Override
    public Decision<TrainingEvent> decide(TrainingState state, TrainingCommand command) {
        return switch (state) {
            case NotPlanned _ -> beforeThePlan(command);
            case Planned planned -> whilePlanned(planned, command);
            case Held held -> onceHeld(held, command);
            case Certified _ -> onceCertified(command);
        };
    }

    private static Decision<TrainingEvent> beforeThePlan(TrainingCommand command) {
        return switch (command) {
            case PlanTraining c -> plan(c);
            case EnrollTrainees _, RecordAttendance _, CertifyCompletion _ -> reject(new NeverPlanned());
        };
    }

    private static Decision<TrainingEvent> whilePlanned(Planned training, TrainingCommand command) {
        return switch (command) {
            case PlanTraining _ -> reject(new AlreadyPlanned());
            case EnrollTrainees c -> enroll(training, c);
            case RecordAttendance c -> hold(training, c);
            case CertifyCompletion _ -> reject(new NotHeld());
        };
    }

    private static Decision<TrainingEvent> onceHeld(Held training, TrainingCommand command) {
        return switch (command) {
            case PlanTraining _ -> reject(new AlreadyPlanned());
            case EnrollTrainees _, RecordAttendance _ -> reject(new AlreadyHeld());
            case CertifyCompletion c -> certify(training, c);
        };
    }

    private static Decision<TrainingEvent> onceCertified(TrainingCommand command) {
        return switch (command) {
            case PlanTraining _ -> reject(new AlreadyPlanned());
            case EnrollTrainees _, RecordAttendance _ -> reject(new AlreadyHeld());
            case CertifyCompletion _ -> reject(new AlreadyCertified());
        };
    }

    private static Decision<TrainingEvent> plan(PlanTraining c) {
        var days = c.days();
        var fiscalYear = new FiscalYear(c.fiscalYear());
        var outside = places(days, place -> !fiscalYear.includes(days.get(place)));
        if (!outside.isEmpty()) {
            return reject(new DaysOutsideFiscalYear(outside));
        }
        var outOfOrder = places(days, place -> place > 0 && !days.get(place).isAfter(days.get(place - 1)));
        return outOfOrder.isEmpty() ? accept(planned(c)) : reject(new DaysOutOfOrder(outOfOrder));
    }

    private static Decision<TrainingEvent> enroll(Planned training, EnrollTrainees c) {
        var twice = repetitions(c.trainees(), Trainee::trainee);
        if (!twice.isEmpty()) {
            return reject(new EnrolledTwice(twice));
        }
        var enrolled = byId(training.enrolled());
        var added = c.trainees().stream()
                .filter(trainee -> !enrolled.containsKey(trainee.trainee()))
                .toList();
        int free = training.plan().capacity() - enrolled.size();
        if (added.size() > free) {
            return reject(new Full(free));
        }
        return added.isEmpty()
                ? unchanged()
                : accept(new TraineesEnrolled(training.plan().id(), added));
    }

    private static Decision<TrainingEvent> hold(Planned training, RecordAttendance c) {
        var plan = training.plan();
        if (c.today().isBefore(plan.lastDay())) {
            return reject(new NotOver(plan.lastDay()));
        }
        var presences = c.presences();
        var twice = repetitions(presences, Presence::trainee);
        if (!twice.isEmpty()) {
            return reject(new PresentTwice(twice));
        }
        var enrolled = byId(training.enrolled());
        var strangers = places(
                presences, place -> !enrolled.containsKey(presences.get(place).trainee()));
        if (!strangers.isEmpty()) {
            return reject(new AttendanceOverEnrollment(strangers));
        }
        int days = plan.days().size();
        var noSuchDay =
                places(presences, place -> presences.get(place).days().stream().anyMatch(day -> day < 1 || day > days));
        if (!noSuchDay.isEmpty()) {
            return reject(new NoSuchDay(noSuchDay, days));
        }
        return accept(held(training, presences));
    }

    private static Decision<TrainingEvent> certify(Held training, CertifyCompletion c) {
        var plan = training.plan();
        if (c.on().isBefore(plan.lastDay())) {
            return reject(new CertifiedBeforeItsEnd(plan.lastDay()));
        }
        if (c.on().isAfter(c.today())) {
            return reject(new CertifiedInTheFuture());
        }
        int days = plan.days().size();
        var completed = training.held().attendees().stream()
                .filter(attendee -> attendee.days().size() == days)
                .map(Attendee::trainee)
                .toList();
        return accept(new CompletionCertified(plan.id(), plan.prefecture(), plan.kind(), c.on(), completed));
    }

    @Override
    public TrainingState evolve(TrainingState state, TrainingEvent event) {
        return switch (event) {
            case TrainingPlanned e -> new Planned(e, List.of());
            case TraineesEnrolled e -> state instanceof Planned training ? enrolled(training, e) : state;
            case TrainingHeld e ->
                state instanceof Planned training ? new Held(training.plan(), training.enrolled(), e) : state;
            case CompletionCertified e ->
                state instanceof Held training
                        ? new Certified(training.plan(), training.enrolled(), training.held(), e)
                        : state;
        };
    }

    /** Who holds a training: its prefecture, and no body in it. */
    public static Tenancy tenancy(TrainingState state) {
        return switch (state) {
            case NotPlanned _ -> throw new IllegalStateException("nobody holds what was never planned");
            case Known training -> new Tenancy(training.plan().prefecture(), null, null);
        };
    }

    private static TrainingPlanned planned(PlanTraining c) {
        return new TrainingPlanned(
                c.id(),
                c.prefecture(),
                c.kind(),
                c.title(),
                c.fiscalYear(),
                c.days(),
                c.capacity(),
                c.method(),
                c.subsidized());
    }

    private static Planned enrolled(Planned training, TraineesEnrolled more) {
        var all = new ArrayList<>(training.enrolled());
        all.addAll(more.trainees());
        return new Planned(training.plan(), all);
    }

    private static TrainingHeld held(Planned training, List<Presence> presences) {
        var plan = training.plan();
        var enrolled = byId(training.enrolled());
        var attendees = presences.stream()
                .filter(presence -> !presence.days().isEmpty())
                .map(presence -> new Attendee(
                        requireNonNull(enrolled.get(presence.trainee()), "only who is enrolled attends"),
                        presence.days().stream().sorted().toList()))
                .toList();
        return new TrainingHeld(
                plan.id(),
                plan.prefecture(),
                plan.kind(),
                plan.fiscalYear(),
                plan.lastDay(),
                plan.capacity(),
                enrolled.size(),
                attendees);
    }

    private static Map<UUID, Trainee> byId(List<Trainee> trainees) {
        return trainees.stream().collect(Collectors.toUnmodifiableMap(Trainee::trainee, Function.identity()));
    }

    private static <T> List<Integer> repetitions(List<T> items, Function<T, UUID> who) {
        var seen = new HashSet<UUID>();
        return places(items, place -> !seen.add(who.apply(items.get(place))));
    }

    private static List<Integer> places(List<?> items, IntPredicate wrong) {
        return IntStream.range(0, items.size()).filter(wrong).boxed().toList();
    }
}
