/** What runs in the processes that are measured, one contender in each. */
@NullMarked
package jp.tsunagi.bench.peer;

import org.jspecify.annotations.NullMarked;
