/** What a domain is written in: pure functions and values, {@code java.*} only. */
@NullMarked
package jp.tsunagi.eventstore.model;

import org.jspecify.annotations.NullMarked;
