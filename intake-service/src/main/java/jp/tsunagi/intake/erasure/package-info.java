/** Erasures: a person's texts become unreadable, here and wherever else they are, and that is followed to its end. */
@NullMarked
package jp.tsunagi.intake.erasure;

import org.jspecify.annotations.NullMarked;
