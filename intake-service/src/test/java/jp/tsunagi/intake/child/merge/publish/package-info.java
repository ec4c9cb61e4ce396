@NullMarked
package jp.tsunagi.intake.child.merge.publish;

import org.jspecify.annotations.NullMarked;
