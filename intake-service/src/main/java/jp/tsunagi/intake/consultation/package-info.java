/** Consultations (相談): received from whoever asks, about whatever it is, and lost sight of by nobody. */
@NullMarked
package jp.tsunagi.intake.consultation;

import org.jspecify.annotations.NullMarked;
