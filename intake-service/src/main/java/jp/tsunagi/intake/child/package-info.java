/** Children who need medical care (医療的ケア児): known to a center, assessed, living somewhere, until the care ends. */
@NullMarked
package jp.tsunagi.intake.child;

import org.jspecify.annotations.NullMarked;
