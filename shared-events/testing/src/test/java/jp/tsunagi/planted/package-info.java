/** Everything that the rules of the architecture forbid, once. */
@NullMarked
package jp.tsunagi.planted;

import org.jspecify.annotations.NullMarked;
