@NullMarked
package jp.tsunagi.intake.child;

import org.jspecify.annotations.NullMarked;
