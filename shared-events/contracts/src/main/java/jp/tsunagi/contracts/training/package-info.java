/** What the training context publishes about trainings, and the codes it uses. */
@NullMarked
package jp.tsunagi.contracts.training;

import org.jspecify.annotations.NullMarked;
