/** The facts of cases and their report. */
@NullMarked
package jp.tsunagi.reporting.coordination.read;

import org.jspecify.annotations.NullMarked;
