package jp.tsunagi.intake.child;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.YearMonth;
import java.util.Set;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.reference.CareScoreTable;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.intake.child.ChildCommand.AssessCareProfile;
import jp.tsunagi.intake.child.ChildCommand.Change;
import jp.tsunagi.intake.child.ChildCommand.ChangeResidence;
import jp.tsunagi.intake.child.ChildCommand.Dated;
import jp.tsunagi.intake.child.ChildCommand.EndCare;
import jp.tsunagi.intake.child.ChildCommand.FollowMerge;
import jp.tsunagi.intake.child.ChildCommand.IdentifyChild;
import jp.tsunagi.intake.child.ChildEvent.CareEnded;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import jp.tsunagi.intake.child.ChildEvent.ChildMergedAway;
import jp.tsunagi.intake.child.ChildEvent.ChildSeparated;
import jp.tsunagi.intake.child.ChildEvent.ResidenceChanged;
import jp.tsunagi.intake.child.ChildRejection.AlreadyIdentified;
import jp.tsunagi.intake.child.ChildRejection.BeforeBirth;
import jp.tsunagi.intake.child.ChildRejection.BornInTheFuture;
import jp.tsunagi.intake.child.ChildRejection.CareHasEnded;
import jp.tsunagi.intake.child.ChildRejection.InTheFuture;
import jp.tsunagi.intake.child.ChildRejection.MergedIntoAnother;
import jp.tsunagi.intake.child.ChildRejection.NeverIdentified;
import jp.tsunagi.intake.child.ChildRejection.NoScoreTable;
import jp.tsunagi.intake.child.ChildState.AfterCare;
import jp.tsunagi.intake.child.ChildState.InCare;
import jp.tsunagi.intake.child.ChildState.MergedAway;
import jp.tsunagi.intake.child.ChildState.NotIdentified;

/** A child is identified once by a center, assessed as often as needed, moves, and one day needs no more care. */
public final class Child implements Decider<ChildCommand, ChildState, ChildEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "child";

    /** The name of the event that carries the sealed profile: part of what seals are bound to. */
    public static final String IDENTIFIED = "child.identified";

    /** The names that children's events are stored under. */
    public static final EventCatalogue<ChildEvent> EVENTS = EventCatalogue.of(ChildEvent.class)
            .declare(ChildIdentified.class, IDENTIFIED, 1)
            .declare(CareProfileAssessed.class, "child.care-profile-assessed", 1)
            .declare(ResidenceChanged.class, "child.residence-changed", 1)
            .declare(CareEnded.class, "child.care-ended", 1)
            .declare(ChildMergedAway.class, "child.merged-away", 1)
            .declare(ChildSeparated.class, "child.separated", 1)
            .build();

    @Override
    public ChildState initial() {
        return new NotIdentified();
    }

    @Override
    public Decision<ChildEvent> decide(ChildState state, ChildCommand command) {
        return switch (command) {
            case Dated c -> decideOnDay(state, c);
            case FollowMerge c -> follow(state, c);
        };
    }

    private static Decision<ChildEvent> decideOnDay(ChildState state, Dated command) {
        if (command.day().isFuture()) {
            return reject(new InTheFuture());
        }
        if (command.day().isBornInTheFuture()) {
            return reject(new BornInTheFuture());
        }
        if (command.day().isBeforeBirth()) {
            return reject(new BeforeBirth());
        }
        return switch (state) {
            case NotIdentified _ -> beforeIdentification(command);
            case InCare(var child) -> inCare(child, command);
            case AfterCare _ -> afterCare(command);
            case MergedAway _ -> reject(new MergedIntoAnother());
        };
    }

    /** What was decided of the record is not decided here; an older decision than the one followed comes too late. */
    private static Decision<ChildEvent> follow(ChildState state, FollowMerge c) {
        var known = state.known();
        if (known.isEmpty()) {
            return reject(new NeverIdentified());
        }
        if (c.decision() <= known.get().followed()) {
            return unchanged();
        }
        return c.survivor() == null
                ? accept(new ChildSeparated(c.decision()))
                : accept(new ChildMergedAway(c.survivor(), c.decision()));
    }

    private static Decision<ChildEvent> beforeIdentification(Dated command) {
        return switch (command) {
            case IdentifyChild c -> accept(identified(c));
            case Change _ -> reject(new NeverIdentified());
        };
    }

    private static Decision<ChildEvent> inCare(ChildRecord child, Dated command) {
        var enrolled = child.identified().enrolled();
        var facts = child.facts();
        return switch (command) {
            case IdentifyChild _ -> reject(new AlreadyIdentified());
            case AssessCareProfile c -> assess(child, c);
            case ChangeResidence c when c.municipality().equals(facts.municipality()) -> unchanged();
            case ChangeResidence c ->
                accept(new ResidenceChanged(
                        c.municipality(), c.day().date(), facts.livingIn(c.municipality(), c.day(), enrolled)));
            case EndCare c -> accept(new CareEnded(c.day().date(), facts.careEnded(c.day(), enrolled)));
        };
    }

    private static Decision<ChildEvent> afterCare(Dated command) {
        return switch (command) {
            case IdentifyChild _ -> reject(new AlreadyIdentified());
            case Change _ -> reject(new CareHasEnded());
        };
    }

    /** By the table that was in force on the day of the assessment, whenever it is recorded. */
    private static Decision<ChildEvent> assess(ChildRecord child, AssessCareProfile c) {
        var table = CareScoreTable.inForceOn(c.day().date());
        if (table.isEmpty()) {
            return reject(new NoScoreTable());
        }
        var assessed = assessed(child, c, table.get());
        return assessed.saysTheSameAs(child.assessed()) ? unchanged() : accept(assessed);
    }

    private static CareProfileAssessed assessed(ChildRecord child, AssessCareProfile c, CareScoreTable table) {
        int score = table.score(c.cares());
        return new CareProfileAssessed(
                c.day().date(),
                c.cares(),
                c.otherCare(),
                score,
                table.version(),
                child.facts()
                        .assessed(
                                c.day(),
                                child.identified().enrolled(),
                                ChildFacts.items(c.cares(), c.otherCare()),
                                ScoreBand.of(score),
                                table.version()));
    }

    private static ChildIdentified identified(IdentifyChild c) {
        var since = c.day().date();
        var birthDate = c.day().birthDate();
        return new ChildIdentified(
                c.prefecture(),
                c.profile(),
                c.enrolled(),
                new ChildFacts(
                        c.id(),
                        c.center(),
                        c.municipality(),
                        since,
                        birthDate == null ? null : YearMonth.from(birthDate),
                        ChildFacts.stage(birthDate, since, c.enrolled()),
                        Set.of(),
                        ScoreBand.NONE,
                        c.severe(),
                        c.ableToMove(),
                        c.livingPlace(),
                        null,
                        null));
    }

    @Override
    public ChildState evolve(ChildState state, ChildEvent event) {
        return switch (event) {
            case ChildIdentified e -> new InCare(ChildRecord.of(e));
            case CareProfileAssessed e -> state instanceof InCare(var child) ? new InCare(child.with(e)) : state;
            case ResidenceChanged e -> state instanceof InCare(var child) ? new InCare(child.with(e.facts())) : state;
            case CareEnded e -> state instanceof InCare(var child) ? new AfterCare(child.with(e.facts())) : state;
            case ChildMergedAway e ->
                state.known()
                        .<ChildState>map(child -> new MergedAway(child.following(e.decision()), e.survivor()))
                        .orElse(state);
            case ChildSeparated e ->
                state.known()
                        .map(child -> separated(child.following(e.decision())))
                        .orElse(state);
        };
    }

    /** As the record stood when it went. */
    private static ChildState separated(ChildRecord child) {
        return child.facts().careEndedOn() == null ? new InCare(child) : new AfterCare(child);
    }

    /** Who holds a child's record: the center that identified the child. */
    public static Tenancy tenancy(ChildState state) {
        var child = state.known().orElseThrow(() -> new IllegalStateException("nobody holds what nobody knows"));
        return new Tenancy(
                child.identified().prefecture(),
                child.facts().center(),
                child.facts().municipality());
    }
}
