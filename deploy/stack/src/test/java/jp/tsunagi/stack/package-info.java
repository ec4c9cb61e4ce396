@NullMarked
package jp.tsunagi.stack;

import org.jspecify.annotations.NullMarked;
