@NullMarked
package jp.tsunagi.reporting.report.read;

import org.jspecify.annotations.NullMarked;
