@NullMarked
package jp.tsunagi.intake.erasure;

import org.jspecify.annotations.NullMarked;
