/** Who looked at a child's records. */
@NullMarked
package jp.tsunagi.intake.child.access;

import org.jspecify.annotations.NullMarked;
