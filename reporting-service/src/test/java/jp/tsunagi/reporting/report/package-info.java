@NullMarked
package jp.tsunagi.reporting.report;

import org.jspecify.annotations.NullMarked;
