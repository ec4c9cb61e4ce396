/** Shows erasures and who has still to confirm. */
@NullMarked
package jp.tsunagi.intake.erasure.read;

import org.jspecify.annotations.NullMarked;
