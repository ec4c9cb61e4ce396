/** One command that measures the kernel beside its peers and writes {@code docs/benchmarks.md}. */
@NullMarked
package jp.tsunagi.bench;

import org.jspecify.annotations.NullMarked;
