/** What is counted of cases, handoffs and follow-ups. */
@NullMarked
package jp.tsunagi.reporting.coordination;

import org.jspecify.annotations.NullMarked;
