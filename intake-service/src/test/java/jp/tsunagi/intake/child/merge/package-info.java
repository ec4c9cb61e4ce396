@NullMarked
package jp.tsunagi.intake.child.merge;

import org.jspecify.annotations.NullMarked;
