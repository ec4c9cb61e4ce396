@NullMarked
package jp.tsunagi.intake.erasure.read;

import org.jspecify.annotations.NullMarked;
