/** The prefecture's own decisions: oversight of centers and of who works there. */
@NullMarked
package jp.tsunagi.reporting.oversight;

import org.jspecify.annotations.NullMarked;
