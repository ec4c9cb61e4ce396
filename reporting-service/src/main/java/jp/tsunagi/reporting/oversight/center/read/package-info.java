/** How centers are found and shown. */
@NullMarked
package jp.tsunagi.reporting.oversight.center.read;

import org.jspecify.annotations.NullMarked;
