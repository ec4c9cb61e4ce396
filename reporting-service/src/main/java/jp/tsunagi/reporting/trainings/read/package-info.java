/** The facts of trainings and their report. */
@NullMarked
package jp.tsunagi.reporting.trainings.read;

import org.jspecify.annotations.NullMarked;
