/** What is counted of trainings. */
@NullMarked
package jp.tsunagi.reporting.trainings;

import org.jspecify.annotations.NullMarked;
