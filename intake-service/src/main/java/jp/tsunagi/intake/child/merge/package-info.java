/** Which records are of one child: decided by a person, taken back by one (ADR 19). */
@NullMarked
package jp.tsunagi.intake.child.merge;

import org.jspecify.annotations.NullMarked;
