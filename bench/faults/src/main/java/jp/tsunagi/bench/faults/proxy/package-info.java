/** Stands between the processes and their servers, understands enough of what is said to lose the right answer. */
@NullMarked
package jp.tsunagi.bench.faults.proxy;

import org.jspecify.annotations.NullMarked;
