/** What the world hears of merges. */
@NullMarked
package jp.tsunagi.intake.child.merge.publish;

import org.jspecify.annotations.NullMarked;
