/** Sealed values: personal fields enciphered under a key of their subject, kept in a database of its own. */
@NullMarked
package jp.tsunagi.eventstore.seal;

import org.jspecify.annotations.NullMarked;
