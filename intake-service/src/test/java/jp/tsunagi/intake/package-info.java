@NullMarked
package jp.tsunagi.intake;

import org.jspecify.annotations.NullMarked;
