@NullMarked
package jp.tsunagi.demo.check;

import org.jspecify.annotations.NullMarked;
