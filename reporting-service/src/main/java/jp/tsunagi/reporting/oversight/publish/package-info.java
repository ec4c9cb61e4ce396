/** What other contexts get to hear of centers and assignments. */
@NullMarked
package jp.tsunagi.reporting.oversight.publish;

import org.jspecify.annotations.NullMarked;
