@NullMarked
package jp.tsunagi.reporting.oversight;

import org.jspecify.annotations.NullMarked;
