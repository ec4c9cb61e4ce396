@NullMarked
package jp.tsunagi.intake.consultation.paper;

import org.jspecify.annotations.NullMarked;
