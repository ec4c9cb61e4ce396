/** The facts of children and their report. */
@NullMarked
package jp.tsunagi.reporting.children.read;

import org.jspecify.annotations.NullMarked;
