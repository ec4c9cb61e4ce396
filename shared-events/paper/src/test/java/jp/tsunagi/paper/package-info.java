@NullMarked
package jp.tsunagi.paper;

import org.jspecify.annotations.NullMarked;
