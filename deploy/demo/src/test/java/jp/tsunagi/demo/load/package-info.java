@NullMarked
package jp.tsunagi.demo.load;

import org.jspecify.annotations.NullMarked;
