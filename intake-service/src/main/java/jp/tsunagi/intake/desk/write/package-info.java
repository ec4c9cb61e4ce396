/** What a center says of itself: asked for and read. */
@NullMarked
package jp.tsunagi.intake.desk.write;

import org.jspecify.annotations.NullMarked;
