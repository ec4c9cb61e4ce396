/** Has merges decided, and lets the records follow. */
@NullMarked
package jp.tsunagi.intake.child.merge.write;

import org.jspecify.annotations.NullMarked;
