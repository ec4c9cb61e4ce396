/** What a center says of itself to everybody who wants to reach it. */
@NullMarked
package jp.tsunagi.intake.desk;

import org.jspecify.annotations.NullMarked;
