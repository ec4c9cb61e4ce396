/** Assignments (着任・離任): which account may act in which role, where, from when to when. */
@NullMarked
package jp.tsunagi.reporting.oversight.assignment;

import org.jspecify.annotations.NullMarked;
