/** The REST operations that change a consultation. */
@NullMarked
package jp.tsunagi.intake.consultation.write;

import org.jspecify.annotations.NullMarked;
