@NullMarked
package jp.tsunagi.intake.consultation.form;

import org.jspecify.annotations.NullMarked;
