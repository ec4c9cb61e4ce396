@NullMarked
package jp.tsunagi.intake.erasure.publish;

import org.jspecify.annotations.NullMarked;
