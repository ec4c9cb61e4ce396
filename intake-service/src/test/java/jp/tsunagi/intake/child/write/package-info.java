@NullMarked
package jp.tsunagi.intake.child.write;

import org.jspecify.annotations.NullMarked;
