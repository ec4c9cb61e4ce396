@NullMarked
package jp.tsunagi.training.training.write;

import org.jspecify.annotations.NullMarked;
