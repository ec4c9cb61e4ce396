@NullMarked
package jp.tsunagi.intake.consultation;

import org.jspecify.annotations.NullMarked;
