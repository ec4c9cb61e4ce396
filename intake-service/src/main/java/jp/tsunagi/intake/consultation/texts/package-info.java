/** The texts of consultations: sealed before they are stored, opened for those who may read them alone. */
@NullMarked
package jp.tsunagi.intake.consultation.texts;

import org.jspecify.annotations.NullMarked;
