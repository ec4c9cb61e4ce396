/** Faults that the rules must catch. */
@NullMarked
package jp.tsunagi.planted.postgres;

import org.jspecify.annotations.NullMarked;
