/** The topics that facts are folded from. */
@NullMarked
package jp.tsunagi.reporting.feed;

import org.jspecify.annotations.NullMarked;
