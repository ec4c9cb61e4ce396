/** Faults that the rules must catch. */
@NullMarked
package jp.tsunagi.planted.subscription;

import org.jspecify.annotations.NullMarked;
