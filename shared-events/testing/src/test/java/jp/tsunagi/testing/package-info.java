@NullMarked
package jp.tsunagi.testing;

import org.jspecify.annotations.NullMarked;
