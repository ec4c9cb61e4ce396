/** What all reports share: whose figures, over which months, as of when, and what was counted. */
@NullMarked
package jp.tsunagi.reporting.report;

import org.jspecify.annotations.NullMarked;
