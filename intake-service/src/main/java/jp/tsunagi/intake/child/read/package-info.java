/** How children are found and shown. */
@NullMarked
package jp.tsunagi.intake.child.read;

import org.jspecify.annotations.NullMarked;
