@NullMarked
package jp.tsunagi.intake.consultation.write;

import org.jspecify.annotations.NullMarked;
