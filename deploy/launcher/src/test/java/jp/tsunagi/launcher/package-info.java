@NullMarked
package jp.tsunagi.launcher;

import org.jspecify.annotations.NullMarked;
