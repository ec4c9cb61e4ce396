@NullMarked
package jp.tsunagi.training.training.publish;

import org.jspecify.annotations.NullMarked;
