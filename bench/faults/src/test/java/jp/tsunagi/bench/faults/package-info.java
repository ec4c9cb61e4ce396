/** Short runs, with and without planted bugs. */
@NullMarked
package jp.tsunagi.bench.faults;

import org.jspecify.annotations.NullMarked;
