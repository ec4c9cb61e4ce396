/** The REST operations that change a training. */
@NullMarked
package jp.tsunagi.training.training.write;

import org.jspecify.annotations.NullMarked;
