/** The table of agencies. */
@NullMarked
package jp.tsunagi.reporting.oversight.agency.read;

import org.jspecify.annotations.NullMarked;
