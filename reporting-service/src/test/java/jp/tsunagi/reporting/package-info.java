@NullMarked
package jp.tsunagi.reporting;

import org.jspecify.annotations.NullMarked;
