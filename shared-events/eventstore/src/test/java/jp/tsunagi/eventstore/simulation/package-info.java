/**
 * The kernel in one thread: its own relay, subscriptions, reactions, timers and command handlers run on a store, a broker,
 * a clock and an executor that a seed drives. The same seed is the same run.
 */
@NullMarked
package jp.tsunagi.eventstore.simulation;

import org.jspecify.annotations.NullMarked;
