package jp.tsunagi.eventstore.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.kafka.Broker;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.kafka.RelayLog;
import jp.tsunagi.eventstore.kafka.Translation;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.subscription.OwnLog;
import jp.tsunagi.eventstore.subscription.OwnSubscription;
import jp.tsunagi.eventstore.subscription.TopicLog;
import jp.tsunagi.eventstore.subscription.TopicReactions;
import jp.tsunagi.eventstore.subscription.TopicReactions.Reaction;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import jp.tsunagi.eventstore.timer.TimerLog;
import jp.tsunagi.eventstore.timer.TimerRunner;

/** Which classes of the kernel run: those of production, or with one of them replaced by a planted bug. */
record Plan(
        Handlers handlers,
        Relays relays,
        Own own,
        Subscriptions subscriptions,
        Reactions reactions,
        Timers timers,
        boolean brokerFences) {
    static final Plan PRODUCTION = new Plan(
            CommandHandler::new,
            Relay::new,
            OwnSubscription::new,
            TopicSubscription::new,
            TopicReactions::new,
            TimerRunner::new,
            true);

    interface Handlers {
        CommandHandler<ParcelCommand, ParcelState, ParcelEvent> of(
                Decider<ParcelCommand, ParcelState, ParcelEvent> decider,
                EventCatalogue<ParcelEvent> catalogue,
                Function<ParcelState, Tenancy> tenancy,
                EventStore store,
                Runnable appended);
    }

    interface Relays {
        Relay of(RelayLog log, Broker broker, String topic, Translation translation, int limit, LongSupplier nanoTime);
    }

    interface Own {
        OwnSubscription of(OwnLog log, Function<StoredEvent, Optional<? extends Recorded<?>>> reader);
    }

    interface Subscriptions {
        TopicSubscription of(TopicLog log);
    }

    interface Reactions {
        TopicReactions<StaffLeft> of(String name, TopicLog log, Class<StaffLeft> event, Reaction<StaffLeft> reaction);
    }

    interface Timers {
        TimerRunner of(TimerLog log, Map<String, TimerRunner.Reaction> reactions);
    }

    Plan withHandlers(Handlers planted) {
        return new Plan(planted, relays, own, subscriptions, reactions, timers, brokerFences);
    }

    Plan withRelays(Relays planted) {
        return new Plan(handlers, planted, own, subscriptions, reactions, timers, brokerFences);
    }

    Plan withOwn(Own planted) {
        return new Plan(handlers, relays, planted, subscriptions, reactions, timers, brokerFences);
    }

    Plan withSubscriptions(Subscriptions planted) {
        return new Plan(handlers, relays, own, planted, reactions, timers, brokerFences);
    }

    Plan withReactions(Reactions planted) {
        return new Plan(handlers, relays, own, subscriptions, planted, timers, brokerFences);
    }

    Plan withTimers(Timers planted) {
        return new Plan(handlers, relays, own, subscriptions, reactions, planted, brokerFences);
    }

    Plan withoutFence() {
        return new Plan(handlers, relays, own, subscriptions, reactions, timers, false);
    }
}
