@NullMarked
package jp.tsunagi.training;

import org.jspecify.annotations.NullMarked;
