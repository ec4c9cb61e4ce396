/** What follows from consultations by itself: what falls due is noted. */
@NullMarked
package jp.tsunagi.intake.consultation.react;

import org.jspecify.annotations.NullMarked;
