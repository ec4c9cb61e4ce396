@NullMarked
package jp.tsunagi.reporting.oversight.center.write;

import org.jspecify.annotations.NullMarked;
