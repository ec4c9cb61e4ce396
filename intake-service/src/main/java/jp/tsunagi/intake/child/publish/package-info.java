/** What other contexts get to hear of children. */
@NullMarked
package jp.tsunagi.intake.child.publish;

import org.jspecify.annotations.NullMarked;
