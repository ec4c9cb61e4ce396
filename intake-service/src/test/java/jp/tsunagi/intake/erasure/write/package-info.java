/** The words for broken rules of erasures. */
@NullMarked
package jp.tsunagi.intake.erasure.write;

import org.jspecify.annotations.NullMarked;
