/** The REST operations that change a child's record. */
@NullMarked
package jp.tsunagi.intake.child.write;

import org.jspecify.annotations.NullMarked;
