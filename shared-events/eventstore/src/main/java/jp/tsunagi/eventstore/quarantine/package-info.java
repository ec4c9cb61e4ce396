/** A bad event parks its stream, never the others: what is parked, why, and how it goes on. */
@NullMarked
package jp.tsunagi.eventstore.quarantine;

import org.jspecify.annotations.NullMarked;
