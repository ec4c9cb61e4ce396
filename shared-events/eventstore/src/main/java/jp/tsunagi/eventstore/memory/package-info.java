/** The event store in memory: for tests and simulations, with the promises of the one on PostgreSQL. */
@NullMarked
package jp.tsunagi.eventstore.memory;

import org.jspecify.annotations.NullMarked;
