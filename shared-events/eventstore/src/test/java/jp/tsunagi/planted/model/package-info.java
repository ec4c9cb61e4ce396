/** Faults that the rules must catch. */
@NullMarked
package jp.tsunagi.planted.model;

import org.jspecify.annotations.NullMarked;
