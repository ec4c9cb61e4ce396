/** Timers: commands that come due, once in effect over any number of replicas. */
@NullMarked
package jp.tsunagi.eventstore.timer;

import org.jspecify.annotations.NullMarked;
