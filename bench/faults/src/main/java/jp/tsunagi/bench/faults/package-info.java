/** Faults of whole processes: real servers, real kills, and an oracle that knows what the clients were told. */
@NullMarked
package jp.tsunagi.bench.faults;

import org.jspecify.annotations.NullMarked;
