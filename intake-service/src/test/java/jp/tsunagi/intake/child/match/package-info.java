@NullMarked
package jp.tsunagi.intake.child.match;

import org.jspecify.annotations.NullMarked;
