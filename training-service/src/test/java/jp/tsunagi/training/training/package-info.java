@NullMarked
package jp.tsunagi.training.training;

import org.jspecify.annotations.NullMarked;
