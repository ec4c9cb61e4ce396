/** The sample that every contender runs: notebooks, and which note is taken when. */
@NullMarked
package jp.tsunagi.bench.note;

import org.jspecify.annotations.NullMarked;
