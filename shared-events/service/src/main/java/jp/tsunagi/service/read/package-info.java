/** Reads of rows under row-level security, through Hibernate Reactive. */
@NullMarked
package jp.tsunagi.service.read;

import org.jspecify.annotations.NullMarked;
