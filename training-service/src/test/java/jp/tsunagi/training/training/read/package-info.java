@NullMarked
package jp.tsunagi.training.training.read;

import org.jspecify.annotations.NullMarked;
