/** Trainings (研修): planned for a fiscal year, enrolled for, held day by day, completed by those who came on every day. */
@NullMarked
package jp.tsunagi.training.training;

import org.jspecify.annotations.NullMarked;
