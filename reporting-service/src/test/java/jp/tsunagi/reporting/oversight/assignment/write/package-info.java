@NullMarked
package jp.tsunagi.reporting.oversight.assignment.write;

import org.jspecify.annotations.NullMarked;
