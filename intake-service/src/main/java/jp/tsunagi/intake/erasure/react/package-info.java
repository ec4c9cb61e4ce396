/** What follows from an erasure: the key goes, the others confirm. */
@NullMarked
package jp.tsunagi.intake.erasure.react;

import org.jspecify.annotations.NullMarked;
