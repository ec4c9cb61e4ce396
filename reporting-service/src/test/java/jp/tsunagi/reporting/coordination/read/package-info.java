@NullMarked
package jp.tsunagi.reporting.coordination.read;

import org.jspecify.annotations.NullMarked;
