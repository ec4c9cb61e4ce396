/** What other contexts get to hear of trainings. */
@NullMarked
package jp.tsunagi.training.training.publish;

import org.jspecify.annotations.NullMarked;
