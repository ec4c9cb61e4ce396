package jp.tsunagi.eventstore.simulation;

import static jp.tsunagi.eventstore.simulation.Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS;
import static jp.tsunagi.eventstore.simulation.Invariant.EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE;
import static jp.tsunagi.eventstore.simulation.Invariant.EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM;
import static jp.tsunagi.eventstore.simulation.Invariant.EVERYTHING_ARRIVES_IN_THE_END;
import static jp.tsunagi.eventstore.simulation.Invariant.FOREIGN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.eventstore.simulation.Invariant.NO_TIMER_FIRES_TWICE;
import static jp.tsunagi.eventstore.simulation.Invariant.NO_TIMER_IS_FORGOTTEN;
import static jp.tsunagi.eventstore.simulation.Invariant.OWN_PROJECTION_IS_THE_REFOLD;
import static jp.tsunagi.eventstore.simulation.Invariant.SEQUENCES_ARE_DENSE;

import jp.tsunagi.eventstore.PlantedHandlers;
import jp.tsunagi.eventstore.kafka.PlantedRelays;
import jp.tsunagi.eventstore.subscription.PlantedFollowers;
import jp.tsunagi.eventstore.timer.PlantedTimers;

/** Bugs that were planted one at a time in a class of the kernel, and the invariant that gives each away. */
public enum SimulatedBug implements PlantedBug {
    STALE_DECISION_APPENDED(
            "who lost a race appends what was decided all the same",
            "any version",
            Plan.PRODUCTION.withHandlers(PlantedHandlers::appendingStaleDecisions),
            EVENTS_WERE_DECIDED_ON_THE_STATE_BEFORE_THEM),
    UNKNOWN_COMMIT_SENT_AGAIN_UNDER_ANOTHER_ID(
            "a command whose commit is not known is sent again under another id",
            "T24 commit outcome unknown",
            Plan.PRODUCTION.withHandlers(PlantedHandlers::sendingAgainUnderAnotherId),
            ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS),
    CHECKPOINT_BEFORE_ACK(
            "the relay's checkpoint moves before the broker has the page",
            "T5 relay dies between send and mark",
            Plan.PRODUCTION.withRelays(PlantedRelays::checkpointBeforeAck),
            SEQUENCES_ARE_DENSE),
    ACK_IGNORED(
            "what the broker did not take is passed over",
            "T6 producer failure skipped",
            Plan.PRODUCTION.withRelays(PlantedRelays::ackIgnored),
            SEQUENCES_ARE_DENSE),
    SEQUENCE_REUSED_AFTER_REFILL(
            "sequences are counted by whoever leads instead of read from the store",
            "T16 topic filled again",
            Plan.PRODUCTION.withRelays(PlantedRelays::sequencesCountedAnew),
            SEQUENCES_ARE_DENSE),
    REPLACED_TOPIC_TAKEN_FOR_THE_SAME(
            "a topic that was deleted and created again is taken for the one it was",
            "T16 topic filled again",
            Plan.PRODUCTION.withRelays(PlantedRelays::topicTakenForTheSame),
            SEQUENCES_ARE_DENSE),
    UNTRANSLATABLE_EVENT_PASSED_OVER(
            "an event that cannot be translated is taken for one that stays at home",
            "T11 poison message lost",
            Plan.PRODUCTION.withRelays(PlantedRelays::untranslatablePassedOver),
            SEQUENCES_ARE_DENSE),
    NO_FENCE(
            "the simulated broker lets an overtaken relay go on writing",
            "T5 two relays",
            Plan.PRODUCTION.withoutFence(),
            SEQUENCES_ARE_DENSE),
    POSITION_NOT_LOOKED_AT_AGAIN_UNDER_ITS_LOCK(
            "what another replica did between the look and the lock is folded again",
            "T9 zombie consumer",
            Plan.PRODUCTION.withOwn(PlantedFollowers::notLookingAgain),
            OWN_PROJECTION_IS_THE_REFOLD),
    OFFSET_AFTER_COMMIT(
            "the position is stored after the rows, in a transaction of its own",
            "T8 offset and rows apart",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::positionAfterCommit),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    OFFSET_BEFORE_ROWS(
            "the position is stored before the rows, in a transaction of its own",
            "T8 offset and rows apart",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::positionBeforeRows),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    GAP_SKIPPED(
            "whatever comes next is taken, also when something is missing before it",
            "T7 order and completeness at the consumer",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::gapSkipped),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    DUPLICATE_APPLIED(
            "what was seen is applied again when it comes again",
            "T5 duplicates of the relay",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::duplicateApplied),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    REACTION_WITHOUT_DERIVED_ID(
            "the command of a reaction gets another id each time",
            "T23 idempotency key",
            Plan.PRODUCTION.withReactions(PlantedFollowers::withoutDerivedId),
            EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE),
    POSITION_BEFORE_COMMANDS(
            "the position of a reaction moves before its commands",
            "T8 offset before effect",
            Plan.PRODUCTION.withReactions(PlantedFollowers::positionBeforeCommands),
            EACH_PUBLIC_EVENT_IS_ANSWERED_ONCE),
    BAD_EVENT_STOPS_THE_OTHERS(
            "a batch with a bad event comes again and again, with all other streams in it",
            "T11 poison message",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::standingStill),
            EVERYTHING_ARRIVES_IN_THE_END),
    BAD_EVENT_SKIPPED(
            "an event that cannot be folded is passed over, and its stream flows on",
            "T11 poison message lost",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::badEventSkipped),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    PARKED_STREAM_FLOWS_ON(
            "what comes after a bad event in its stream is folded before it",
            "T11 dead letters break the order",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::parkedStreamFlowingOn),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    RELEASE_OUT_OF_ORDER(
            "what was held of a parked stream is folded last event first",
            "T11 replay of dead letters out of order",
            Plan.PRODUCTION.withSubscriptions(PlantedFollowers::releasedBackwards),
            FOREIGN_PROJECTION_IS_THE_REFOLD),
    TIMER_WITHOUT_GENERATION(
            "a timer that was set again is taken for the one that has fired",
            "T14 rescheduled timer",
            Plan.PRODUCTION.withTimers(PlantedTimers::withoutGeneration),
            NO_TIMER_IS_FORGOTTEN),
    TIMER_WITHOUT_DERIVED_ID(
            "the command of a timer gets another id on each try",
            "T14 timer over replicas",
            Plan.PRODUCTION.withTimers(PlantedTimers::withoutDerivedId),
            NO_TIMER_FIRES_TWICE),
    TIMER_FORGOTTEN_BEFORE_IT_FIRED(
            "a timer is forgotten before its command is decided",
            "T14 timer lost",
            Plan.PRODUCTION.withTimers(PlantedTimers::forgottenFirst),
            NO_TIMER_IS_FORGOTTEN);

    private final String what;
    private final String trap;

    @SuppressWarnings("ImmutableEnumChecker") // it holds references to constructors only
    private final Plan plan;

    private final Invariant invariant;

    SimulatedBug(String what, String trap, Plan plan, Invariant invariant) {
        this.what = what;
        this.trap = trap;
        this.plan = plan;
        this.invariant = invariant;
    }

    Plan plan() {
        return plan;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String trap() {
        return trap;
    }

    @Override
    public Invariant invariant() {
        return invariant;
    }
}
