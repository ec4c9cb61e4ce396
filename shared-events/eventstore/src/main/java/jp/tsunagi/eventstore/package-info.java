/** The event kernel: commands are decided on a folded stream and appended by compare-and-set. */
@NullMarked
package jp.tsunagi.eventstore;

import org.jspecify.annotations.NullMarked;
