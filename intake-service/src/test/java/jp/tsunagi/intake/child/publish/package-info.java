@NullMarked
package jp.tsunagi.intake.child.publish;

import org.jspecify.annotations.NullMarked;
