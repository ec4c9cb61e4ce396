@NullMarked
package jp.tsunagi.intake.consultation.publish;

import org.jspecify.annotations.NullMarked;
