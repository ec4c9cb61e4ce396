@NullMarked
package jp.tsunagi.reporting.oversight.center;

import org.jspecify.annotations.NullMarked;
