@NullMarked
package jp.tsunagi.reporting.trainings;

import org.jspecify.annotations.NullMarked;
