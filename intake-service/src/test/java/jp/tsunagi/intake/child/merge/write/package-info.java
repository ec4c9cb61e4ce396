@NullMarked
package jp.tsunagi.intake.child.merge.write;

import org.jspecify.annotations.NullMarked;
