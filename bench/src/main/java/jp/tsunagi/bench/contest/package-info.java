/** What runs in the process that measures: servers, rounds, counters, verification. */
@NullMarked
package jp.tsunagi.bench.contest;

import org.jspecify.annotations.NullMarked;
