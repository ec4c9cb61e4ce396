/** Counts the plan by itself and compares what the reports say, figure by figure. */
@NullMarked
package jp.tsunagi.demo.check;

import org.jspecify.annotations.NullMarked;
