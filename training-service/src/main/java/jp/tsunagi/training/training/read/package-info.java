/** How trainings are found and shown, and the register of completions. */
@NullMarked
package jp.tsunagi.training.training.read;

import org.jspecify.annotations.NullMarked;
