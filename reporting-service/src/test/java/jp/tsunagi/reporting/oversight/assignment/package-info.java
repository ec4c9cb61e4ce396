@NullMarked
package jp.tsunagi.reporting.oversight.assignment;

import org.jspecify.annotations.NullMarked;
