/** Starts servers and processes, sends commands, does harm by a seeded plan, and compares what is left with what was promised. */
@NullMarked
package jp.tsunagi.bench.faults.run;

import org.jspecify.annotations.NullMarked;
