/** Faults that the rules must catch. */
@NullMarked
package jp.tsunagi.planted;

import org.jspecify.annotations.NullMarked;
