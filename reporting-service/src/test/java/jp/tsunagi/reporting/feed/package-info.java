/** Following the topics. */
@NullMarked
package jp.tsunagi.reporting.feed;

import org.jspecify.annotations.NullMarked;
