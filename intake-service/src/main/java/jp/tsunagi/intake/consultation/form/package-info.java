/** The form by which families write to a center without an account. */
@NullMarked
package jp.tsunagi.intake.consultation.form;

import org.jspecify.annotations.NullMarked;
