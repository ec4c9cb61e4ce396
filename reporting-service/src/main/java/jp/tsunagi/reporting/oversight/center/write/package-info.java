/** The REST operations that change a center. */
@NullMarked
package jp.tsunagi.reporting.oversight.center.write;

import org.jspecify.annotations.NullMarked;
