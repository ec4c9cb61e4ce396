@NullMarked
package jp.tsunagi.intake.agency;

import org.jspecify.annotations.NullMarked;
