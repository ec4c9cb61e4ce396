/** Faults that the rules must catch. */
@NullMarked
package jp.tsunagi.planted.kafka;

import org.jspecify.annotations.NullMarked;
