/** Faults of the network, made where a test wants them. */
@NullMarked
package jp.tsunagi.eventstore.faults;

import org.jspecify.annotations.NullMarked;
