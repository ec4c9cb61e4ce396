/** Asks for erasures. */
@NullMarked
package jp.tsunagi.intake.erasure.write;

import org.jspecify.annotations.NullMarked;
