/** What other contexts get to hear of consultations. */
@NullMarked
package jp.tsunagi.intake.consultation.publish;

import org.jspecify.annotations.NullMarked;
