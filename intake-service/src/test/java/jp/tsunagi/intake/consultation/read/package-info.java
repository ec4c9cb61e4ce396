@NullMarked
package jp.tsunagi.intake.consultation.read;

import org.jspecify.annotations.NullMarked;
