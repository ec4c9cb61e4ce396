@NullMarked
package jp.tsunagi.reporting.coordination;

import org.jspecify.annotations.NullMarked;
