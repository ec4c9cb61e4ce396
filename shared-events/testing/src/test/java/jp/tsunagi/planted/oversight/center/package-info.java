@NullMarked
package jp.tsunagi.planted.oversight.center;

import org.jspecify.annotations.NullMarked;
