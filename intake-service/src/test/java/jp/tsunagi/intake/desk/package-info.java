@NullMarked
package jp.tsunagi.intake.desk;

import org.jspecify.annotations.NullMarked;
