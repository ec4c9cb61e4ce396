/** What the world hears of erasures. */
@NullMarked
package jp.tsunagi.intake.erasure.publish;

import org.jspecify.annotations.NullMarked;
