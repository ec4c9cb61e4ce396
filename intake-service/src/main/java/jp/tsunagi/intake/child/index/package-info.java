/** The blind index of children: its key, its entries, and who is found by it (ADR 15). */
@NullMarked
package jp.tsunagi.intake.child.index;

import org.jspecify.annotations.NullMarked;
