/** How every report is asked for, counted and answered, as JSON and as CSV. */
@NullMarked
package jp.tsunagi.reporting.report.read;

import org.jspecify.annotations.NullMarked;
